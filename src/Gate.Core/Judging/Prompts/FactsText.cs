using System.Text;
using Gate.Core.Catalogs;

namespace Gate.Core.Judging.Prompts;

/// <summary>Facts as a model reads them: a line for each, and for a facet that holds nothing a line that says so.</summary>
internal static class FactsText
{
    private const string NoneListed = "none listed";

    /// <summary>Which title it is: given with every facet.</summary>
    public static string Heading(Facts? facts) =>
        facts is null ? "" : $"Title: {facts.Title.Value}";

    public static string Write(Facts? facts, IReadOnlySet<Facet> facets)
    {
        if (facts is null)
        {
            return "There are no facts about this title.";
        }

        var text = new StringBuilder(Heading(facts)).Append('\n');
        foreach (var facet in facets.Order())
        {
            switch (facet)
            {
                case Facet.Metadata:
                    AddMetadata(text, facts);
                    break;
                case Facet.Talent:
                    AddTalent(text, facts.Talent);
                    break;
                case Facet.Awards:
                    AddList(text, "Awards and nominations", facts.Awards.Select(Describe));
                    break;
                default:
                    text.Append("Plot:\n").Append(facts.Plot?.Content.Trim() is { Length: > 0 } plot ? plot : NoneListed).Append('\n');
                    break;
            }
        }

        AddComplete(text, facts, facets);
        return text.ToString().TrimEnd();
    }

    private static void AddMetadata(StringBuilder text, Facts facts)
    {
        Add(text, "Kind", facts.Kind?.Value.ToString().ToLowerInvariant());
        Add(text, "First released", facts.ReleaseDate?.Value.ToString());
        Add(text, "Genres", Join(facts.Genres.Select(genre => genre.Value)));
        Add(text, "Countries of production", Join(facts.Countries.Select(country => country.Value)));
        Add(text, "Locations (of the story or of the shooting)", Join(facts.Locations.Select(location => location.Value)));
        Add(text, "Maturity rating", facts.Maturity?.Value);
        Add(text, "Running time in minutes (of an episode, for a series)", facts.RuntimeMinutes?.Value.ToString());
        Add(text, "Seasons", facts.Seasons?.Value.ToString());
        Add(text, "Episodes", facts.Episodes?.Value.ToString());
        Add(text, "Based on", facts.BasedOn?.Value);
    }

    private static void AddTalent(StringBuilder text, Talent talent)
    {
        AddList(text, "On screen", talent.OnScreen.Select(credit => credit.Role is { } role ? $"{credit.Name}: {role}" : credit.Name));
        AddList(text, "Off screen", talent.OffScreen.Select(credit => credit.Job is { } job ? $"{credit.Name}: {job}" : credit.Name));
    }

    private static void AddComplete(StringBuilder text, Facts facts, IReadOnlySet<Facet> facets)
    {
        var complete = facts.Complete.Select(name => name.Value).Where(name => facets.Contains(FacetProperties.OfComplete(name))).ToList();
        if (complete.Count > 0)
        {
            text.Append("Complete: ").AppendJoin(", ", complete).Append(" (what is missing there is not so)\n");
        }
    }

    private static string Describe(Award award) => string.Join(", ", new[]
    {
        $"{award.Result.ToString().ToLowerInvariant()}: {award.Name}",
        award.Category,
        award.Year is { } year ? $"ceremony of {year}" : null,
        award.Recipient is { } recipient ? $"to {recipient}" : null,
        award.Work is { } work ? $"for another title, {work}" : null,
    }.OfType<string>());

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }
    }

    private static void AddList(StringBuilder text, string name, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        text.Append(name).Append(list.Count == 0 ? $": {NoneListed}\n" : ":\n");
        foreach (var line in list)
        {
            text.Append("- ").Append(line).Append('\n');
        }
    }

    private static string Join(IEnumerable<string> values) => string.Join("; ", values);
}

using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>Reads show.yml. A file with any fault makes all its facets unreadable: who judged by half the facts would judge wrongly.</summary>
internal static class FactsReader
{
    private static readonly HashSet<Facet> Held = [Facet.Metadata, Facet.Talent, Facet.Awards];

    /// <param name="source">Null when the file could not be read at all.</param>
    /// <returns>What could be read; the title is the show's ID where there is none.</returns>
    public static Facts Read(string show, string path, SourceText? source, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var facts = source is null ? null : Bind(source, problems);
        facts ??= Untitled(show, path);
        facts = facts.Title is null ? facts with { Title = Untitled(show, path).Title } : facts;
        return source is null || problems.Count > before ? facts with { Unreadable = Held } : facts;
    }

    /// <summary>The facts of a show without show.yml.</summary>
    public static Facts Untitled(string show, string path) => new() { Title = new(show, Location.OfFile(path)) };

    private static Facts? Bind(SourceText source, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var node = YamlReader.Read(source, problems);
        if (node is null && problems.Count > before)
        {
            return null;
        }

        var facts = YamlBinder.BindWhatFits<Facts>(node, source, source.Path, problems);
        if (facts is not null)
        {
            CheckComplete(facts, problems);
        }

        return facts;
    }

    // A body of which no award is listed is how somebody vouches that the show holds none. Only what looks like a slip is told.
    private static void CheckComplete(Facts facts, ICollection<Problem> problems)
    {
        var known = Enum.GetNames<Facet>().Select(name => name.ToLowerInvariant()).Concat(facts.Awards.Select(award => award.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in facts.Complete.Where(name => !known.Contains(name.Value)))
        {
            if (EditDistance.Nearest(name.Value, known) is { } nearest)
            {
                problems.Add(new(ProblemIds.InvalidSetting, name.Location, $"`complete` names `{Excerpt.Of(name.Value)}`, which is no facet and no award body listed in `awards`.",
                    $"Did you mean `{Excerpt.Of(nearest)}`?"));
            }
        }
    }
}

using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>Gives each synopsis of a file the suppressions that speak of it, and tells of those that speak of none.</summary>
internal sealed class SuppressionChecker(ICollection<Problem> problems)
{
    private const int Maximum = 200;

    public IReadOnlyList<Synopsis> Attach(IReadOnlyList<Suppression> suppressions, IReadOnlyList<Synopsis> synopses)
    {
        if (suppressions.Count == 0)
        {
            return synopses;
        }

        if (suppressions.Count > Maximum)
        {
            problems.Add(new(ProblemIds.InvalidSetting, suppressions[Maximum].Location, $"The file has {suppressions.Count} suppressions; at most {Maximum} are read.",
                "Switch the rule off in gate.yml if it does not suit these texts."));
        }

        var read = suppressions.Take(Maximum).ToList();
        foreach (var suppression in read)
        {
            if (suppression.Variant is { } variant && !synopses.Any(synopsis => synopsis.Id.Variant == variant))
            {
                Refuse(suppression, variant, synopses);
            }
        }

        // Few variants are named; all the others share one list.
        var general = read.Where(entry => entry.Variant is null).ToList();
        var byVariant = read.Select(entry => entry.Variant).OfType<string>().Distinct()
            .ToDictionary(variant => variant, variant => read.Where(entry => (entry.Variant ?? variant) == variant).ToList());
        return [.. synopses.Select(synopsis => synopsis with { Suppressions = byVariant.GetValueOrDefault(synopsis.Id.Variant, general) })];
    }

    private void Refuse(Suppression suppression, string variant, IReadOnlyList<Synopsis> synopses)
    {
        var nearest = EditDistance.Nearest(variant, synopses.Select(synopsis => synopsis.Id.Variant));
        problems.Add(new(ProblemIds.InvalidSetting, suppression.Location,
            $"A suppression of {suppression.Rule} names the variant `{Excerpt.Of(variant)}`, which this file does not have.",
            nearest is null ? "Name one of the file's variants, or leave `variant` out." : $"Did you mean `{nearest}`?"));
    }
}

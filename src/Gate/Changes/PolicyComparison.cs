using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Changes;

/// <summary>Says in lines what differs between two states of the rules, settings, waivers and the baseline.</summary>
internal static class PolicyComparison
{
    private const int ShownDigits = 8;

    public static IReadOnlyList<string> Compare(GatePolicy before, GatePolicy after) =>
    [
        .. Rules(before, after),
        .. before.Sections.Keys.Union(after.Sections.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(name => before.Sections.GetValueOrDefault(name) != after.Sections.GetValueOrDefault(name))
            .Select(name => $"{PolicyReader.SettingsFile}: {name} {Verb(before.Sections.ContainsKey(name), after.Sections.ContainsKey(name))}"),
        .. Entries(Waivers.Path, "waiver", "waivers", before.Waivers.Select(Unplaced), after.Waivers.Select(Unplaced)),
        .. Entries(Baseline.Path, "accepted finding", "accepted findings", before.Baseline.Select(entry => entry.Fingerprint), after.Baseline.Select(entry => entry.Fingerprint)),
    ];

    private static IEnumerable<string> Rules(GatePolicy before, GatePolicy after) =>
        from id in before.Rules.All.Concat(after.Rules.All).Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        from line in Rule(id, before, after)
        select line;

    private static IEnumerable<string> Rule(string id, GatePolicy before, GatePolicy after)
    {
        var (old, current) = (before.Rules.Find(id), after.Rules.Find(id));
        if (old is null || current is null)
        {
            yield return $"{id} {(old ?? current)!.Manifest.Title} {(old is null ? "added" : "removed")}";
            yield break;
        }

        if (old.Fingerprint != current.Fingerprint)
        {
            yield return $"{id} {current.Manifest.Title}: {(HasOtherPrompt(old, current) ? "prompt" : "rule")} changed (fingerprint {Short(old.Fingerprint)} → {Short(current.Fingerprint)})";
        }

        if (before.Severities.For(old, "") is var was && after.Severities.For(current, "") is var isNow && was != isNow)
        {
            yield return $"{id} {current.Manifest.Title}: severity {Wording.Of(was)} → {Wording.Of(isNow)}";
        }
    }

    private static bool HasOtherPrompt(Rule old, Rule current) => current.Judge is { } judge
        && (old.Judge is null || judge.Prompts.Count != old.Judge.Prompts.Count || judge.Prompts.Any(prompt => old.Judge.Prompts.GetValueOrDefault(prompt.Key)?.Content != prompt.Value.Content));

    private static IEnumerable<string> Entries<T>(string file, string one, string many, IEnumerable<T> before, IEnumerable<T> after)
    {
        var (old, current) = (before.ToHashSet(), after.ToHashSet());
        return from part in new[] { (Count: current.Except(old).Count(), Verb: "added"), (Count: old.Except(current).Count(), Verb: "removed") }
               where part.Count > 0
               select $"{file}: {Wording.Count(part.Count, one, many)} {part.Verb}";
    }

    // Where a waiver stands in the file changes nothing.
    private static Waiver Unplaced(Waiver waiver) => waiver with { Location = Core.Documents.Location.OfFile("") };

    private static string Verb(bool wasThere, bool isThere) => (wasThere, isThere) switch
    {
        (false, _) => "added",
        (_, false) => "removed",
        _ => "changed",
    };

    private static string Short(string fingerprint) => fingerprint[..Math.Min(ShownDigits, fingerprint.Length)];
}

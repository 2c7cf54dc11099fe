using Gate.Core.Documents;

namespace Gate.Core.Rules.Publication;

/// <summary>
/// `rules/releases.md`: every change of every rule, by release, the unshipped ones first. What is not in it has not been thought about: a changed
/// fingerprint needs a raised version and a line.
/// </summary>
public sealed class ReleaseLedger
{
    public const string Unshipped = "## Unshipped";
    private const string TableHead = "| Rule | Criterion | Severity | Version | Fingerprint | Notes |\n|---|---|---|---|---|---|";

    private readonly SourceText source;
    private readonly Dictionary<string, ReleaseEntry> unshipped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReleaseEntry> shipped = new(StringComparer.Ordinal);

    public ReleaseLedger(SourceText source)
    {
        this.source = source;
        var isUnshipped = false;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.LineText(line).TrimEnd();
            isUnshipped = text.StartsWith("## ", StringComparison.Ordinal) ? text == Unshipped : isUnshipped;

            // The newest release stands on top: the first line of a rule is its last word.
            if (ReleaseEntry.Parse(text, line) is { } entry)
            {
                (isUnshipped ? unshipped : shipped).TryAdd(entry.Id, entry);
            }
        }
    }

    /// <summary>What is not covered, each with the line to add or the version to raise.</summary>
    public IReadOnlyList<Problem> Check(IReadOnlyCollection<Rule> rules) =>
    [
        .. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(CheckOne).OfType<Problem>(),
        .. unshipped.Values.Concat(shipped.Values.Where(entry => !unshipped.ContainsKey(entry.Id)))
            .Where(entry => !entry.IsRemoval && !rules.Any(rule => rule.Id == entry.Id))
            .Select(entry => At(entry.Line, $"{entry.Id} is in the ledger, but there is no such rule.",
                $"Write `{entry with { Notes = "Removed: why" }}` under `{Unshipped}`. The ID is never used again.")),
    ];

    /// <summary>The file with the lines under `Unshipped` brought up to date. A shipped rule that changed without a raised version gets none: that is for a person to decide.</summary>
    public string WithMissing(IReadOnlyCollection<Rule> rules)
    {
        var missing = rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(Missing).OfType<ReleaseEntry>().ToList();
        if (missing.Count == 0)
        {
            return source.Content;
        }

        var content = source.Content.ReplaceLineEndings("\n");
        var added = new List<string>();
        foreach (var entry in missing)
        {
            if (unshipped.TryGetValue(entry.Id, out var stale))
            {
                content = content.Replace(source.LineText(stale.Line), entry.ToString(), StringComparison.Ordinal);
            }
            else
            {
                added.Add(entry.ToString());
            }
        }

        return added.Count == 0 ? content : Append(content, string.Join('\n', added));
    }

    private static string Append(string content, string lines)
    {
        var start = content.IndexOf(Unshipped, StringComparison.Ordinal);
        if (start < 0)
        {
            return $"{content.TrimEnd()}\n\n{Unshipped}\n\n{TableHead}\n{lines}\n";
        }

        var next = content.IndexOf("\n## ", start + Unshipped.Length, StringComparison.Ordinal);
        var section = (next < 0 ? content[start..] : content[start..next]).TrimEnd();
        var grown = section.Contains("|---", StringComparison.Ordinal) ? $"{section}\n{lines}" : $"{section}\n\n{TableHead}\n{lines}";
        return content[..start] + grown + "\n" + (next < 0 ? "" : content[next..]);
    }

    private Problem? CheckOne(Rule rule)
    {
        if (shipped.GetValueOrDefault(rule.Id) is { } before && IsUnraised(rule, before))
        {
            return new(ProblemIds.InvalidSetting, rule.Manifest.Location, $"{rule.Id} gives other answers than version {before.Version} in {source.Path}, but is version {rule.Manifest.Version}.",
                $"Write `version: {before.Version + 1}`; `gate rules check --write` then adds the line.");
        }

        return Missing(rule) is { } missing
            ? At(unshipped.GetValueOrDefault(rule.Id)?.Line ?? UnshippedLine(), $"{rule.Id} is not in the ledger as it is.", $"Write `{missing}` under `{Unshipped}`, or run `gate rules check --write`.")
            : null;
    }

    /// <summary>The line that the ledger should have under `Unshipped`; null when nothing is missing, or when the version must be raised first.</summary>
    private ReleaseEntry? Missing(Rule rule)
    {
        var before = shipped.GetValueOrDefault(rule.Id);
        var pending = unshipped.GetValueOrDefault(rule.Id);
        if (before is not null && IsUnraised(rule, before))
        {
            return null;
        }

        var now = ReleaseEntry.Of(rule, pending?.Notes ?? Notes(rule, before));
        var last = pending ?? before;
        return last is not null && now with { Line = last.Line, Notes = last.Notes } == last ? null : now;
    }

    private static bool IsUnraised(Rule rule, ReleaseEntry before)
    {
        var now = ReleaseEntry.Of(rule, "");
        return now.Version < before.Version || (now.Version == before.Version && now.Fingerprint != before.Fingerprint);
    }

    private static string Notes(Rule rule, ReleaseEntry? before) =>
        before is null ? "New" : ReleaseEntry.Of(rule, "").Fingerprint == before.Fingerprint ? $"Was {before.Criterion}, {before.Severity}" : "Changed";

    private int UnshippedLine() =>
        Enumerable.Range(1, source.LineCount).FirstOrDefault(line => source.LineText(line).TrimEnd() == Unshipped, 1);

    private Problem At(int line, string message, string remedy) =>
        new(ProblemIds.InvalidSetting, new(source.Path, new(line, 1), new(line, 1), source.LineText(line)), message, remedy);
}

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
    private readonly Dictionary<string, ReleaseEntry> latest = new(StringComparer.Ordinal);

    public ReleaseLedger(SourceText source)
    {
        this.source = source;
        for (var line = 1; line <= source.LineCount; line++)
        {
            // The unshipped ones stand on top, then the newest release: the first line of a rule is its last word.
            if (ReleaseEntry.Parse(source.LineText(line), line) is { } entry)
            {
                latest.TryAdd(entry.Id, entry);
            }
        }
    }

    /// <summary>What is not covered, each with the line to add or the version to raise.</summary>
    public IReadOnlyList<Problem> Check(IReadOnlyCollection<Rule> rules) =>
    [
        .. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(CheckOne).OfType<Problem>(),
        .. latest.Values.Where(entry => !entry.IsRemoval && !rules.Any(rule => rule.Id == entry.Id)).Select(entry => At(entry.Line,
            $"{entry.Id} is in the ledger, but there is no such rule.", $"Add `{entry with { Notes = "Removed: why" }}` under `{Unshipped}`. The ID is never used again.")),
    ];

    /// <summary>The file with the lines that are missing added under `Unshipped`. A change without a raised version gets none: that is for a person to decide.</summary>
    public string WithMissing(IReadOnlyCollection<Rule> rules)
    {
        var lines = rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(Missing).OfType<ReleaseEntry>().Select(entry => entry.ToString()).ToList();
        if (lines.Count == 0)
        {
            return source.Content;
        }

        var added = string.Join('\n', lines);
        var content = source.Content.ReplaceLineEndings("\n");
        var start = content.IndexOf(Unshipped, StringComparison.Ordinal);
        if (start < 0)
        {
            return $"{content.TrimEnd()}\n\n{Unshipped}\n\n{TableHead}\n{added}\n";
        }

        var next = content.IndexOf("\n## ", start + Unshipped.Length, StringComparison.Ordinal);
        var section = (next < 0 ? content[start..] : content[start..next]).TrimEnd();
        var grown = section.Contains("|---", StringComparison.Ordinal) ? $"{section}\n{added}" : $"{section}\n\n{TableHead}\n{added}";
        return content[..start] + grown + (next < 0 ? "\n" : "\n" + content[next..]);
    }

    private Problem? CheckOne(Rule rule)
    {
        var now = ReleaseEntry.Of(rule, "");
        if (latest.GetValueOrDefault(rule.Id) is { } entry && now.Version <= entry.Version && now.Fingerprint != entry.Fingerprint)
        {
            return new(ProblemIds.InvalidSetting, rule.Manifest.Location, $"{rule.Id} gives other answers than version {entry.Version} in {source.Path}, but is still version {now.Version}.",
                $"Write `version: {entry.Version + 1}`; `gate rules check --write` then adds the line.");
        }

        return Missing(rule) is { } missing
            ? At(UnshippedLine(), $"{rule.Id} version {now.Version} is not in the ledger as it is.", $"Add `{missing}` under `{Unshipped}`, or run `gate rules check --write`.")
            : null;
    }

    private ReleaseEntry? Missing(Rule rule)
    {
        var now = ReleaseEntry.Of(rule, "New");
        if (latest.GetValueOrDefault(rule.Id) is not { } entry)
        {
            return now;
        }

        if (now.Version < entry.Version || (now.Version == entry.Version && now.Fingerprint != entry.Fingerprint))
        {
            return null;
        }

        return now with { Line = entry.Line, Notes = entry.Notes } == entry ? null : now with { Notes = now.Fingerprint == entry.Fingerprint ? $"Was {entry.Criterion}, {entry.Severity}" : "Changed" };
    }

    private int UnshippedLine() =>
        Enumerable.Range(1, source.LineCount).FirstOrDefault(line => source.LineText(line).TrimEnd() == Unshipped, 1);

    private Problem At(int line, string message, string remedy) =>
        new(ProblemIds.InvalidSetting, new(source.Path, new(line, 1), new(line, 1), source.LineText(line)), message, remedy);
}

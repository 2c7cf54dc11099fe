namespace Gate.Core.Rules.Publication;

/// <summary>One line of `rules/releases.md`.</summary>
/// <param name="Line">From 1; 0 for a line that is yet to be written.</param>
/// <param name="Fingerprint">The first twelve digits of the rule's.</param>
public sealed record ReleaseEntry(int Line, string Id, string Criterion, string Severity, int Version, string Fingerprint, string Notes)
{
    private const int Digits = 12;

    /// <summary>True when the line says that the rule is gone.</summary>
    public bool IsRemoval => Notes.StartsWith("Removed", StringComparison.OrdinalIgnoreCase);

    public static ReleaseEntry Of(Rule rule, string notes) => new(
        0,
        rule.Id,
        rule.Manifest.Criterion.ToString().ToLowerInvariant(),
        rule.Manifest.Severity.ToString().ToLowerInvariant(),
        rule.Manifest.Version,
        rule.Fingerprint[..Digits],
        notes);

    /// <returns>Null when the line is no row of the table with an ID.</returns>
    public static ReleaseEntry? Parse(string text, int line) =>
        text.Split('|').Select(cell => cell.Trim()).ToArray() is ["", { Length: 7 } id, var criterion, var severity, var version, var fingerprint, var notes, ""]
        && id.StartsWith("SYN", StringComparison.Ordinal) && int.TryParse(version, out var number)
            ? new(line, id, criterion, severity, number, fingerprint, notes)
            : null;

    public override string ToString() => $"| {Id} | {Criterion} | {Severity} | {Version} | {Fingerprint} | {Notes} |";
}

using Gate.Core.Rules;

namespace Gate.Core.Reviewing;

/// <summary>A finding with everything that a comment says about it.</summary>
public sealed record ReviewFinding
{
    /// <summary>The identity over pushes: 16 hexadecimal digits, see <see cref="Judging.FindingFingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    public required string Rule { get; init; }

    public required string Title { get; init; }

    public required Criterion Criterion { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>`show/variant`, with `@locale` where it is not `en`.</summary>
    public required string Synopsis { get; init; }

    public required string ShowTitle { get; init; }

    /// <summary>Relative to the repository, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The lines of the quoted words at head.</summary>
    public required LineRange Lines { get; init; }

    /// <summary>The lines among them that a comment can stand on: within one hunk; null when there is none.</summary>
    public LineRange? Anchor { get; init; }

    /// <summary>True when the pull request shows the file at all, so that a comment on the whole file can be made.</summary>
    public bool IsFileShown { get; init; }

    /// <summary>The words it is about.</summary>
    public required string Quotation { get; init; }

    /// <summary>What is wrong, in a sentence or two: a rule's message, or the summary of the model's deciding answer.</summary>
    public required string Message { get; init; }

    /// <summary>The long reasoning of the deciding answer; null for rules that have none.</summary>
    public string? Reasoning { get; init; }

    /// <summary>`3–1`; null when no model voted.</summary>
    public string? Votes { get; init; }

    /// <summary>True for a vote that one answer decided.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>True when the same rule found the same words before the change already.</summary>
    public bool WasThere { get; init; }

    /// <summary>True when judges of its criterion were not asked about this text, because it fails already.</summary>
    public bool HoldsJudges { get; init; }

    /// <summary>Why the rule is there, and how such a text is mended, from the rule's page.</summary>
    public string Why { get; init; } = "";

    public string HowToFix { get; init; } = "";

    /// <summary>The rule's page on the web, for rules of ours; null for a repository's own.</summary>
    public string? Link { get; init; }

    /// <summary>The fix in words, `“old” → “new”`; null where there is none.</summary>
    public string? Fix { get; init; }

    /// <summary>The fix as edits of the lines it is on; null where there is none, or where it touches lines that no comment can stand on.</summary>
    public ReviewEdit? Edit { get; init; }
}

using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging.Voting;
using Gate.Core.Rules;

namespace Gate.Core.Judging;

/// <summary>A fault at a span of a synopsis.</summary>
public sealed record Finding
{
    public required string RuleId { get; init; }

    public required Criterion Criterion { get; init; }

    public required SynopsisId Synopsis { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>In the synopsis' text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words it is about, as they stand in the text.</summary>
    public required string Quotation { get; init; }

    public required Location Location { get; init; }

    public required string Message { get; init; }

    public Fix? Fix { get; init; }

    /// <summary>How a model voted that found it; null when none did.</summary>
    public Ballot? Votes { get; init; }

    /// <summary>Hash of rule, synopsis, normalised words and ordinal among equals; never of a line. The same finding after a rebase has the same one.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>True when the same rule found the same words in this synopsis before the change already. Of a model's findings nobody knows.</summary>
    public bool WasThere { get; init; }

    /// <summary>Who said that it is accepted; null when nobody did.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>True when it fails its criterion.</summary>
    public bool Fails => Severity == Severity.Error && Acceptance is null;
}

using Gate.Core.Documents;

namespace Gate.Core.Judging;

/// <summary>A replacement for a span of a synopsis' text.</summary>
public sealed record Fix(TextSpan Span, string Replacement);

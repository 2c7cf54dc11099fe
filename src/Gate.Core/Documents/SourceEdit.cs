namespace Gate.Core.Documents;

/// <summary>A replacement for a span of a source file, as it is to be written there.</summary>
public sealed record SourceEdit(TextSpan Span, string Replacement);

namespace Gate.Core.Documents;

/// <summary>A run of text and the run of source it came from; verbatim when the two are the same characters, else one indivisible piece.</summary>
internal readonly record struct MappedSegment(int TextStart, int TextLength, int SourceStart, int SourceLength, bool IsVerbatim);

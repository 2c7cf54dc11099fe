namespace Gate.Core.Catalogs;

/// <summary>One file of a show as it was found: its bytes, or why they were not read (a symlink, too large).</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Refusal">Why it was not read, in a sentence; null when it was.</param>
public sealed record ShowDocument(string Path, DocumentKind Kind, string? Locale, ReadOnlyMemory<byte> Bytes, string? Refusal = null);

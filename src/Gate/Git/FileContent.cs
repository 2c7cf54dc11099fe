namespace Gate.Git;

/// <summary>The bytes of a file, or why they were not read.</summary>
internal sealed record FileContent(ReadOnlyMemory<byte> Bytes, string? Refusal = null);

namespace Gate.Importing;

/// <summary>What the command line of an import asks for.</summary>
internal sealed record ImportRequest
{
    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<string> Map { get; init; }

    public string? Mapping { get; init; }

    public required IReadOnlyList<string> Join { get; init; }

    public required IReadOnlyList<string> On { get; init; }

    public required IReadOnlyList<string> Add { get; init; }

    public string? Name { get; init; }

    public bool InPlace { get; init; }

    public bool IsDryRun { get; init; }

    public string? Directory { get; init; }
}

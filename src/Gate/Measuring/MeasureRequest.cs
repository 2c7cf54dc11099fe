namespace Gate.Measuring;

/// <summary>What the command line asks of a measurement. Paths are full ones.</summary>
internal sealed record MeasureRequest
{
    /// <summary>By ID; all when empty.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>How many of each rule are shown.</summary>
    public required int Examples { get; init; }

    /// <summary>Null for the first ones.</summary>
    public int? ExampleSeed { get; init; }

    public required string Format { get; init; }

    /// <summary>The file that the hits go to.</summary>
    public string? Hits { get; init; }

    /// <summary>Null for all.</summary>
    public int? HitsPerRule { get; init; }

    public required int HitSeed { get; init; }

    /// <summary>The files with what people said of hits; the last word counts.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The file that figures and verdicts go to.</summary>
    public string? Record { get; init; }

    /// <summary>What was measured on, in a few words.</summary>
    public string? Data { get; init; }
}

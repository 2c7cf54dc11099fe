namespace Gate.Core.Documents.Yaml;

/// <summary>A value with the place where it was written, for messages that cite it.</summary>
public sealed record Sourced<T>(T Value, Location Location) : ISourced
    where T : notnull
{
    object ISourced.Value => Value;

    public override string ToString() => $"{Value}";
}

namespace Gate.Core.Documents.Yaml;

/// <summary>A value with the place where it was written, for messages that cite it.</summary>
public sealed record Sourced<T>(T Value, Location Location)
{
    public override string ToString() => $"{Value}";
}

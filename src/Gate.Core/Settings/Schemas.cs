namespace Gate.Core.Settings;
public sealed record Schema(string Name, string Description) { public string Generate() => ""; }
public static class Schemas { public static IReadOnlyList<Schema> All { get; } = []; }

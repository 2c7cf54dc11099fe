namespace Gate.Core.Catalogs;

/// <summary>A title: its facts and its suite.</summary>
/// <param name="Id">Unique in the catalogue: the name of its folder, or the value of its column.</param>
/// <param name="Suite">Its synopses in the order of the files.</param>
public sealed record Show(string Id, Facts? Facts, IReadOnlyList<Synopsis> Suite);

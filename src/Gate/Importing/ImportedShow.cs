namespace Gate.Importing;

/// <summary>What an export tells about a show: all its rows together.</summary>
/// <param name="Suite">No variant and locale twice.</param>
internal sealed record ImportedShow(string Id, ImportedFacts Facts, IReadOnlyList<ImportedText> Suite);

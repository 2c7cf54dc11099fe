namespace Gate.Core.Rules.Text;

/// <summary>A phrase of an index: the number of its set, and its place there.</summary>
internal readonly record struct IndexedPhrase(int Set, int Phrase);

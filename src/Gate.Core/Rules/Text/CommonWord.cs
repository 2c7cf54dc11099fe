namespace Gate.Core.Rules.Text;

/// <summary>What is known beforehand of a word that stands in many synopses.</summary>
/// <param name="Rarity">The negative decimal logarithm of its share of synopses; zero for a function word.</param>
internal sealed record CommonWord(double Rarity, int Syllables);

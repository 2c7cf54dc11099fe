namespace Gate.Core.Rules.Text;

/// <summary>What a capitalisation rule asks for.</summary>
public enum CapitalisationStyle
{
    SentenceStart,
    NoShouting,
}

namespace Gate.Core.Rules.Text;

/// <summary>What a length is counted in.</summary>
public enum LengthUnit
{
    Characters,
    Words,
    Sentences,
}

namespace Gate.Core.Rules;

/// <summary>What a synopsis is judged by.</summary>
public enum Criterion
{
    Tone,
    Clarity,
    Precision,
    Factuality,
}

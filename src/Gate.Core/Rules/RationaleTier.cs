namespace Gate.Core.Rules;

/// <summary>How long a judge reasons before it decides. The summary, which people read, is short in every tier.</summary>
public enum RationaleTier
{
    /// <summary>Decides without reasoning.</summary>
    None,

    /// <summary>One or two sentences.</summary>
    Short,

    /// <summary>A paragraph.</summary>
    Medium,

    /// <summary>Several paragraphs.</summary>
    Long,

    /// <summary>As long as the case needs; then a summary; then the decision.</summary>
    Tiered,
}

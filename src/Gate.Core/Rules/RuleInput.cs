namespace Gate.Core.Rules;

/// <summary>What a rule reads besides the text and its locale. Only what is declared is visible to it, and only that is part of its key.</summary>
public enum RuleInput
{
    Plot,
    Metadata,
    Talent,
    Awards,

    /// <summary>The other synopses of the show in the same locale.</summary>
    Suite,

    /// <summary>The variant's ID.</summary>
    Variant,
}

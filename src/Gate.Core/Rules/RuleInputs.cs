using Gate.Core.Catalogs;

namespace Gate.Core.Rules;

/// <summary>Which facet an input is, if it is one.</summary>
public static class RuleInputs
{
    /// <returns>Null for what is no part of the facts: suite and variant.</returns>
    public static Facet? AsFacet(this RuleInput input) => input switch
    {
        RuleInput.Plot => Facet.Plot,
        RuleInput.Metadata => Facet.Metadata,
        RuleInput.Talent => Facet.Talent,
        RuleInput.Awards => Facet.Awards,
        _ => null,
    };
}

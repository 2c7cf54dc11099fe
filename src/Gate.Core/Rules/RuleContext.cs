using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>What a text rule sees of one synopsis: the text, and of the rest only what the rule declares to read.</summary>
public sealed class RuleContext(Synopsis synopsis, ProseText prose, Facts? facts, IReadOnlyList<Synopsis> suite, string? variant)
{
    /// <summary>The context of a rule: of the show's facts and suite, only what it declares to read.</summary>
    /// <param name="facts">All facts of the show.</param>
    /// <param name="suite">The other synopses of the show in this locale.</param>
    public static RuleContext For(RuleManifest rule, Synopsis synopsis, ProseText prose, Facts? facts, IReadOnlyList<Synopsis> suite)
    {
        var facets = rule.Reads.Select(input => input.AsFacet()).OfType<Facet>().ToHashSet();
        return new(
            synopsis,
            prose,
            facets.Count > 0 ? facts?.Restrict(facets) : null,
            rule.Reads.Contains(RuleInput.Suite) ? suite : [],
            rule.Reads.Contains(RuleInput.Variant) ? synopsis.Id.Variant : null);
    }

    public Synopsis Synopsis => synopsis;

    public string Text => synopsis.Text;

    public string Language => synopsis.Id.Language;

    /// <summary>Words and sentences, found once for all rules.</summary>
    public ProseText Prose => prose;

    /// <summary>The declared facets; the others are empty. Null when the show has no facts.</summary>
    public Facts? Facts => facts;

    /// <summary>The other synopses of the show in this locale; empty unless the rule reads the suite.</summary>
    public IReadOnlyList<Synopsis> Suite => suite;

    /// <summary>The variant's ID; null unless the rule reads it.</summary>
    public string? Variant => variant;
}

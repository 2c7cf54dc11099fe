using Gate.Core.Catalogs;

namespace Gate.Core.Rules;

/// <summary>Cuts a show's facts down to what a rule declares to read.</summary>
internal static class VisibleFacts
{
    /// <returns>Null when the show has no facts or the rule reads none.</returns>
    public static Facts? Of(Facts? facts, IReadOnlyList<RuleInput> reads)
    {
        if (facts is null || !reads.Any(input => input is RuleInput.Plot or RuleInput.Metadata or RuleInput.Talent or RuleInput.Awards))
        {
            return null;
        }

        var visible = reads.Contains(RuleInput.Metadata) ? facts : WithoutMetadata(facts);
        return visible with
        {
            Plot = reads.Contains(RuleInput.Plot) ? facts.Plot : null,
            Talent = reads.Contains(RuleInput.Talent) ? facts.Talent : new(),
            Awards = reads.Contains(RuleInput.Awards) ? facts.Awards : [],
        };
    }

    private static Facts WithoutMetadata(Facts facts) => facts with
    {
        Title = facts.Title with { Value = "" },
        Kind = null,
        ReleaseDate = null,
        Genres = [],
        Countries = [],
        Locations = [],
        Maturity = null,
        RuntimeMinutes = null,
        Seasons = null,
        Episodes = null,
        BasedOn = null,
    };
}

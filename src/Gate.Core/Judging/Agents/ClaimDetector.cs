using System.Text.RegularExpressions;
using Gate.Core.Catalogs;

namespace Gate.Core.Judging.Agents;

/// <summary>
/// Says without a model when an agent has nothing to do: its facet holds nothing, and the synopsis claims nothing of the kind. It errs on the side of asking: a word that could be a claim is one,
/// and so is every text in a script that its words are not written in.
/// </summary>
internal static partial class ClaimDetector
{
    /// <returns>Why the agent abstains; null when it must be asked.</returns>
    public static string? Abstains(IReadOnlySet<Facet> facets, Facts? facts, Synopsis synopsis) =>
        facets.Count > 0 && facets.All(facet => HoldsNothing(facet, facts) && !MayClaim(facet, synopsis.Text))
            ? $"The facts have no {string.Join(" and no ", facets.Order().Select(Name))}, and the synopsis says nothing of the kind."
            : null;

    internal static bool HoldsNothing(Facet facet, Facts? facts) => facts is null || (!facts.IsComplete(facet) && facet switch
    {
        Facet.Plot => string.IsNullOrWhiteSpace(facts.Plot?.Content),
        Facet.Metadata => facts is { Kind: null, ReleaseDate: null, Genres.Count: 0, Countries.Count: 0, Locations.Count: 0, Maturity: null, RuntimeMinutes: null, Seasons: null, Episodes: null, BasedOn: null },
        Facet.Talent => facts.Talent is { OnScreen.Count: 0, OffScreen.Count: 0 },
        _ => facts.Awards.Count == 0 && !facts.Complete.Any(name => FacetProperties.OfComplete(name.Value) == Facet.Awards),
    });

    internal static bool MayClaim(Facet facet, string text) => facet switch
    {
        // Whatever a synopsis tells is of the plot.
        Facet.Plot => text.Any(char.IsLetter),
        Facet.Metadata => IsOfOtherScript(text) || WorkWords().IsMatch(text) || text.Any(char.IsDigit) || NameInside().IsMatch(text),
        Facet.Talent => IsOfOtherScript(text) || TalentWords().IsMatch(text) || FullName().IsMatch(text) || NameInside().IsMatch(text),
        _ => IsOfOtherScript(text) || AwardWords().IsMatch(text),
    };

    private static string Name(Facet facet) => facet.ToString().ToLowerInvariant();

    private static bool IsOfOtherScript(string text) => text.Any(c => c > '\u024F' && char.IsLetter(c) && c is not (>= '\u1E00' and <= '\u1EFF'));

    [GeneratedRegex(@"award|oscar|emm(y|ies)|globe|bafta|palm[ea]|grammy|\btonys?\b|pri[zs]e|preis|prix|premi|prêmi|nomin|winn|\bwon\b|\bwins?\b|gagn|gewann|gewinn|gekrönt|gan(ad|ó)|venc|laur|honou?r|ausgezeichnet|auszeichn|césar|goya|donatello|ariel\b|medal|trophy|trofe|golden|silver|\bbear\b|\blion\b|leopard|jury|festival|sundance|cannes|berlinale|venice", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AwardWords();

    [GeneratedRegex(@"\b(star|direct|writ|wrote|play|voice|narrat|host|cast|create|produc|compos|score|act(or|ress)|featur|perform|portray|lead|present|from the|film ?maker|auteur|comedian|regie|regi[ae]|spiel|dreh|réalis|joué|avec|dirig|protagon|interpret|actu)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TalentWords();

    [GeneratedRegex(@"\b(film|movie|series|serie|season|staffel|saison|temporada|episode|folge|show|document|doku|drama|comed|komöd|thriller|horror|romance|western|musical|anim|special|short|sitcom|mystery|crime|krimi|biopic|adapt|based|novel|roman|book|remake|sequel|hour|minute|stunde|heure|century|jahrhundert|siècle|siglo|decade|year|jahr|war|krieg)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WorkWords();

    [GeneratedRegex(@"\p{Lu}[\p{L}'’.-]*\s+(?:\p{Ll}{1,4}\s+)?\p{Lu}\p{L}+")]
    private static partial Regex FullName();

    // A capital letter within a sentence: a place, a nationality, a person of one name.
    [GeneratedRegex(@"[\p{Ll},;:–—]\s+[“‘'""(]?\p{Lu}")]
    private static partial Regex NameInside();
}

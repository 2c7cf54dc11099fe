using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Credits;

/// <summary>The ways of saying that somebody is on screen, beside the verb to star: `the cast includes`, `Bo Quill casts`, a list of actors.</summary>
internal static class ScreenPhrases
{
    private static readonly Lazy<RulePattern> CastBefore = new(() => new(
        @"\b(?:cast|ensemble)(?: of \w+)? (?:also )?(?:includes|included|features|featured|is led by|is headed by|is headlined by|led by|headed by|is rounded out by|is completed by|takes in|numbers) $|\b(?:among|in) the cast (?:are|is) $|\b(?:stars?|starred|starring|plays|appears) (?:here )?(?:alongside|opposite|with|beside) $", caseSensitive: false));

    private static readonly Lazy<RulePattern> CastAfter = new(() => new(
        @"^ (?:also |here )?(?:leads|heads|headlines|fronts|tops|anchors|completes|rounds out|joins) (?:the|an?|its) (?:[\w-]+ ){0,2}(?:cast|ensemble)\b|^ (?:is|are) (?:also )?(?:in|among) the cast\b"));

    private static readonly Lazy<RulePattern> Together = new(() => new(@"^(?: and \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*)? (?:both |also )?(?:star|co-star|play|headline|stars|lead the cast|head the cast|are the)\b"));
    private static readonly Lazy<RulePattern> Beside = new(() => new(@"^ (?:appears|stars|co-stars|plays|shines|excels) (?:opposite|alongside|beside|with) $"));
    private static readonly Lazy<RulePattern> MakerDoes = new(() => new(@"^ (?:then |also |again |\w+ly )?(?:directs|directed|casts|cast|lets|let|has|had|hired|hires|chose|puts|put|gives|gave|reunites with|works with) $"));
    private static readonly Lazy<RulePattern> CastAs = new(() => new(@"^ (?:as|in|to play|play|read|narrate|speak|voice|tell|and|\w+ the (?:lead|part|role)|loose|at the (?:centre|center))\b|^[.,;]|^$"));
    private static readonly Lazy<RulePattern> ListStarts = new(() => new(@"(?:^(?:With|Starring|Featuring|Also (?:starring|featuring|with|on board:?|in the cast:?))|[,;:.–—] (?:with|starring|featuring)|\b(?:starring|featuring|stars|co-stars|cast includes|cast features|performances by|performances from))(?: (?:\p{Lu}[\p{L}.'’-]*|and|&|de|van|von|del|di|bo|la|le)[,.]?)* $"));

    /// <summary>True when the words around a name put its bearer on screen.</summary>
    public static bool Claims(MentionContext context, Mention? previous, Mention? next, Cast cast) =>
        CastBefore.Value.IsMatch(context.Before) || CastAfter.Value.IsMatch(context.After)
        || (previous is { IsCredited: true } maker && IsMaker(maker) && context.Link is { } link && MakerDoes.Value.IsMatch(link) && CastAs.Value.IsMatch(context.After))
        || (next is { } partner && IsOnScreen(partner) && context.LinkToNext is { } gap && Beside.Value.IsMatch(gap))
        || (IsListedWithCast(context, previous, next) && Together.Value.IsMatch(context.After))
        || (IsListedWithCast(context, previous, next) && ListStarts.Value.IsMatch(context.Before))
        || DescribedParts.Claims(context, previous, next, cast);

    private static bool IsMaker(Mention mention) => mention.Credits.Any(credit => credit.Job is not null);

    private static bool IsListedWithCast(MentionContext context, Mention? previous, Mention? next) =>
        (context.IsListed && previous is { } before && IsOnScreen(before)) || (context.GoesOn && next is { } after && IsOnScreen(after));

    private static bool IsOnScreen(Mention mention) => mention.IsCredited && mention.Credits.All(credit => credit.Job is null);
}

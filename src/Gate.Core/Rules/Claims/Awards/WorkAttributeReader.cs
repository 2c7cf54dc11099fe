using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Reads awards beside a noun: `from his own Oscar-nominated script`, `six seasons of Oscar-winning comedy`, `a winner of an Oscar`. A person's are their career's.</summary>
internal static class WorkAttributeReader
{
    private static readonly Lazy<RulePattern> OwnFeature = new(() => new(
        $@"^ (?:[\w'’-]+ ){{0,3}}?(?<cat>{AwardCategory.Pattern})\b(?! (?:designer|editor|director|artist|supervisor|mixer|writer)s?\b)", caseSensitive: false));

    private static readonly Lazy<RulePattern> Possessor = new(() => new(@"\b(?:his|her|their|its|the)(?: own)? $", caseSensitive: false));
    private static readonly Lazy<RulePattern> Noun = new(() => new($@"^,? (?:[\w'’-]+,? ){{0,4}}?(?:{AwardWords.Works}|work|production|saga|melodrama|anthology|neo-noir|whodunit|farce|fiction)s?\b(?<rest>.{{0,30}})"));
    private static readonly Lazy<RulePattern> Someone = new(() => new(@"\b(?:filmmaker|director|writer|author|novels?|books?|play|stars?|actors?|actress|team|producers?|creators?|studio|man|woman|legend|duo|composer|by)\b", caseSensitive: false));
    private static readonly Lazy<RulePattern> Titled = new(() => new(@"^(?:s|,)? (?:called |titled )?[\p{Lu}'""“]"));
    private static readonly Lazy<RulePattern> Introduced = new(() => new(@"(?:^|[–—:;(,] ?|\b(?:seasons|episodes|minutes|hours|parts|kind|piece|slice|is|was|in|into|makes|made|direct(?:s|ed)|wr(?:ites|ote)) (?:of )?)(?:an? |this )?(?:[a-z-]+, )?$", caseSensitive: false));
    private static readonly Lazy<RulePattern> Be = new(() => new(@" (?:is|was|were|are|has been|had been)(?: both| all| each| also| \w+ly)*(?: an?| the)? $"));
    private static readonly Lazy<RulePattern> ForThis = new(() => new(@"^,? for (?:the|this|her|his|its|their|both|each) ?"));
    private static readonly Lazy<RulePattern> Predicate = new(() => new(@"^(?: among| as (?:best|a )| in (?:its|the) (?:category|year)|[.,;)]|$)"));
    private static readonly Lazy<RulePattern> PredicateBefore = new(() => new($@"(?:^|[;.:(] ?|\b(?:{AwardWords.Works}), |\b[Ii]t (?:is|was) |\b(?:{AwardWords.Works}) (?:is|was) )$"));
    private static readonly Lazy<RulePattern> FromOther = new(() => new(@"\b(?:from|of|behind|by|to|on|with|based on|joins|creators?|makers?) the $|['’]s? $|\b(?:his|her|their|whose|my)(?: own)? $", caseSensitive: false));

    public static AwardClaim? Read(AwardHead head, string clause, Cast cast, string title)
    {
        var result = head.SpeaksOfNomination ? AwardResult.Nominated : AwardResult.Won;
        if (Be.Value.Matches(clause) is [var be] && ForThis.Value.IsMatch(head.Link + head.After) && AwardSubject.Read(head, clause[..be.Index].TrimStart(), cast, title, isActive: true) is { } subject)
        {
            return new(head.Span, head.Body, result, subject.Holder, subject.IsWhole ? head.Count : null) { Categories = head.Categories.Count > 0 ? head.Categories : subject.Categories(head.Span) };
        }

        if (!head.IsAttribute)
        {
            return null;
        }

        if (OwnFeature.Value.Matches(head.After) is [var feature] && AwardCategory.Meaning(feature.Groups["cat"].Value) is { } keys && Possessor.Value.IsMatch(clause) && !Someone.Value.IsMatch(feature.Value)
            && !AwardWords.Works.Split('|').Contains(feature.Groups["cat"].Value, StringComparer.OrdinalIgnoreCase) && AwardSubject.IsOfMaking(clause, cast))
        {
            return new(head.Span, head.Body, result, new AwardHolder.ThisShow()) { Categories = [new(new(head.Span.End + feature.Groups["cat"].Index, feature.Groups["cat"].Length), keys)] };
        }

        var isWork = Noun.Value.Matches(head.After) is [var noun] && !Titled.Value.IsMatch(noun.Groups["rest"].Value) && !Someone.Value.IsMatch(noun.Value[..^noun.Groups["rest"].Length])
            && !Someone.Value.IsMatch(noun.Groups["rest"].Value.Split([',', '.', ';'])[0].Split(' ').ElementAtOrDefault(1) ?? "") && Introduced.Value.IsMatch(clause) && !FromOther.Value.IsMatch(clause);
        var isSaid = Predicate.Value.IsMatch(head.After) && PredicateBefore.Value.IsMatch(clause);
        return isWork || isSaid ? new(head.Span, head.Body, result, new AwardHolder.ThisShow(), head.Count) { Categories = head.Categories } : null;
    }
}

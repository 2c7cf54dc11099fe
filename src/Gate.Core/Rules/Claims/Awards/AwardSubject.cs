using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Who or what a clause gives an award to, as far as its form tells.</summary>
/// <param name="Holder">Null when it may be somebody of the story, or another work.</param>
/// <param name="Feature">What of the work it is for, where that is the subject: `its score`.</param>
/// <param name="IsWhole">The work itself, so that a number is the number of its awards.</param>
internal sealed record AwardSubject(AwardHolder Holder, IReadOnlyList<string> Feature, bool IsWhole)
{
    private const string Nouns = AwardWords.Works + "|work|production|project|whodunit|melodrama|romp|farce|saga|chiller|weepie|neo-noir|mini-series|anthology|episodes|seasons|minutes|fiction|portrait|chronicle|parable|drama-thriller|caper|musical|blockbuster|crowd-pleaser|masterpiece|gem|feature-length|essay";

    private static readonly AwardSubject This = new(new AwardHolder.ThisShow(), [], IsWhole: true);
    private static readonly AwardSubject Some = new(new AwardHolder.ThisShow(), [], IsWhole: false);

    private static readonly Lazy<RulePattern> Auxiliaries = new(() => new(
        @"(?:,? (?:also|has|have|had|was|were|been|is|are|being|later|then|duly|in turn|went on to|both|each|together|all|jointly|justly|in the end|at the time|that year|\w+ly|be))+,? ?$|,? ?$"));

    private static readonly Lazy<RulePattern> Pronoun = new(() => new(@"(?:^|[^\p{L}'’])(?:[Ii]t)$"));
    private static readonly Lazy<RulePattern> ThisWork = new(() => new($@"(?<np>(?:^|\b)(?:[Tt]he|[Tt]his|[Ii]ts|['’]s?|[Aa]n?|\w+(?:-| )(?:minute|part|episode|season)|of) (?:[\w'’-]+,? ){{0,5}}?(?:{Nouns})(?:,? (?:of|from|in) (?:19|20)\d\d)?(?: \((?:19|20)\d\d\))?)(?:, (?:which|based|shot|set|an?|[a-z]+(?:ed|en|wn|de)) [^;]{{3,80}},?)?$|\b[Tt]his$"));
    private static readonly Lazy<RulePattern> OtherWork = new(() => new(@"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|[Aa]nother|[Aa]n?|first|previous|earlier|later|original|debut|short|student)\b[^,;]{0,30}$"));
    private static readonly Lazy<RulePattern> FeatureEnd = new(() => new($@"(?<!\bfor )\b(?:its|whose|the|this|his|her|their|['’]s?|an?) (?:[\p{{L}}'’-]+ ){{0,3}}?(?<cat>{AwardCategory.Pattern})(?<by>,? (?:by|from|of) [^,;]{{3,40}})?(?:,? (?:that|which))?$", caseSensitive: false));
    private static readonly Lazy<RulePattern> Possessive = new(() => new(@"^(?:(?:[Dd]irector|[Ww]riter|[Cc]omposer|[Ss]creenwriter|[Aa]ctor|[Aa]ctress|[Ss]tar) )?(?:\p{Lu}[\w.-]* )*\p{Lu}[\w.-]*['’]"));
    private static readonly Lazy<RulePattern> Relative = new(() => new(@"(?:^|[ ,])(?:that|which)$"));
    private static readonly Lazy<RulePattern> Open = new(() => new(@"(?:[,(;:–—-]|\band|\bbut)$"));
    private static readonly Lazy<RulePattern> OpensClause = new(() => new(@"^(?:The|the|Its|its|and the|and its) "));
    private static readonly Lazy<RulePattern> Song = new(() => new(@"\b(?:song|ballad|theme|tune|number|anthem)s?,? [""“'‘][^""”]*[""”’']$", caseSensitive: false));
    private static readonly Lazy<RulePattern> OwnTitle = new(() => new(@"\b(?:whose|its) [""“][^""”]*[""”]$", caseSensitive: false));
    private static readonly Lazy<RulePattern> SongTitle = new(() => new(@"[""”’]$"));

    private static readonly Lazy<RulePattern> OfMaking = new(() => new(
        $@"\b(?:{Nouns}|directed|written|scripted|wrote|directs|screenplay|script|score|starring|stars|star|cast|filmed|released|adapted|adaptation|film-maker|filmmaker|director|cinematography|photography|performances?|role|role of|plays|played by)\b", caseSensitive: false));

    private static readonly Lazy<RulePattern> OfStory = new(() => new(
        @"\b(?:actors?|actress(?:es)?|stars?|singers?|directors?|writers?|producers?|composers?|musicians?|filmmakers?|screenwriters?|mother|father|couple|agent|critics?|he|she|they)\b", caseSensitive: false));

    private static readonly Lazy<RulePattern> InPart = new(() => new(@"^, (?:as|playing|in the (?:role|part) of|cast as) [^,;]{2,60}$"));
    private static readonly Lazy<RulePattern> InBrackets = new(() => new(@"\((?:\p{Lu}[\w'’.-]*|de|van|von|bo|le|la| )+$"));
    private static readonly Lazy<RulePattern> AndWhich = new(() => new($@"\b(?:{Nouns})(?:,? (?:of|from|in) (?:19|20)\d\d)?, which [^,;]{{3,80}} and$"));
    private static readonly Lazy<RulePattern> Plain = new(() => new("^$"));

    /// <param name="before">The words before the verb.</param>
    public static AwardSubject? Read(AwardHead head, string before, Cast cast, string title, bool isActive)
    {
        var subject = Auxiliaries.Value.Matches(before) is [var tail, ..] ? before[..tail.Index] : before;
        var joint = before.TrimEnd();
        if ((subject.Length == 0 && head.Before.Length < 200) || Pronoun.Value.IsMatch(subject) || (title.Length > 0 && subject.EndsWith(title, StringComparison.Ordinal) && !cast.IsRole(PersonName.Parse(title))))
        {
            return This;
        }

        if (FeatureEnd.Value.Matches(subject) is [var feature] && AwardCategory.Meaning(feature.Groups["cat"].Value) is { } keys && !AwardWords.Works.Split('|').Contains(feature.Groups["cat"].Value, StringComparer.OrdinalIgnoreCase))
        {
            return IsOfMaking(before, cast) || (OpensClause.Value.IsMatch(feature.Value) && feature.Index == 0) ? Some with { Feature = keys } : null;
        }

        // “Ada Love, as Erin, won”, “(Ada Love, rewarded with”
        if (AwardWords.PersonAtEnd(subject, cast, isActive ? InPart.Value : Plain.Value) is { } player && (isActive || (joint.EndsWith(',') && InBrackets.Value.IsMatch(subject))))
        {
            return new(player with { IsForThisShow = true, IsLoose = AwardWords.IsComplement(subject) }, [], IsWhole: false);
        }

        // “Ada Love's drama, which opened a festival and won”
        if (isActive && AndWhich.Value.IsMatch(joint) && !AwardScope.IsOtherThing(joint[..joint.LastIndexOf(", which", StringComparison.Ordinal)]))
        {
            return Some;
        }

        // “Ada Love directs from the novel and won”
        if ((isActive || (Open.Value.IsMatch(subject) && !Open.Value.IsMatch(joint))) && (Open.Value.IsMatch(subject) || Open.Value.IsMatch(joint)) && AwardWords.PersonAtStart(subject, cast) is { } doer && !Possessive.Value.IsMatch(subject))
        {
            return new(doer with { IsForThisShow = true, IsLoose = true }, [], IsWhole: false);
        }

        // “Ada Love's drama, taken from a novel, won”
        if (isActive && joint.EndsWith(',') && ThisWork.Value.Matches(subject) is [.., var told] && told.Value.Contains(", ", StringComparison.Ordinal) && !OtherWork.Value.IsMatch(told.Groups["np"].Value))
        {
            return This;
        }

        if (Relative.Value.IsMatch(subject) || Open.Value.IsMatch(subject) || Open.Value.IsMatch(joint))
        {
            return !AwardScope.IsOtherThing(subject) && IsOfMaking(AwardScope.LastClause(before.TrimEnd(' ', ',', ';', ':', '(', '–', '—')), cast) ? This : null;
        }

        if (ThisWork.Value.Matches(subject) is [.., var work])
        {
            return IsOfCharacter(subject, work.Index, cast) ? null : OtherWork.Value.IsMatch(work.Groups["np"].Value) && !(work.Index == 0 && subject.StartsWith('A')) ? null : This;
        }

        if (AwardWords.PersonAtEnd(subject, cast, Plain.Value) is { } person)
        {
            return new(person with { IsForThisShow = true, IsLoose = AwardWords.IsComplement(subject) }, [], IsWhole: false);
        }

        if (Song.Value.IsMatch(subject))
        {
            return Some with { Feature = ["song", "song score"] };
        }

        return SongTitle.Value.IsMatch(subject) && (OwnTitle.Value.IsMatch(subject) || head.Categories.Any(category => category.Keys.Contains("song"))) ? Some : null;
    }

    // “Erin's film won an Oscar”
    private static bool IsOfCharacter(string subject, int place, Cast cast) =>
        place < subject.Length && subject[place] is '\'' or '’' && cast.IsRole(PersonName.Parse(subject[(subject.LastIndexOf(' ', place) + 1)..place])) && AwardWords.PersonAtEnd(subject[..place], cast, Plain.Value) is null;

    /// <summary>True when words speak of the making of a work, and so not of its story.</summary>
    public static bool IsOfMaking(string words, Cast cast) =>
        (OfMaking.Value.IsMatch(words) && !OfStory.Value.IsMatch(words)) || MentionReader.Read(new ProseText(words, "en"), cast).Any(mention => mention.IsCredited);

    /// <summary>The categories of the feature, at the place of the award.</summary>
    public IReadOnlyList<AwardCategoryClaim> Categories(TextSpan span) => Feature.Count > 0 ? [new(span, Feature)] : [];
}

using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// Binds words that mean a work to the show by what their sentence says of it: who made it or stars in it, before or behind the words, and what only the show itself
/// can be told of (`The series ran for four seasons`). A work that only a character of the story deals with has none of that beside it.
/// </summary>
internal static class WorkEvidence
{
    private const string Adverbs = "(?:,? (?:both|also|and|then|here|himself|herself|themselves|together|[a-z]+ly))*";
    private const string Making =
        "directs|directed|co-directs|co-directed|helms|helmed|writes|wrote|co-writes|co-wrote|pens|penned|scripts|scripted|co-scripted|creates|created|co-creates|co-created|produces|produced|co-produced|makes|made|shoots|shot|photographed|lensed|scores|scored|edits|edited|crafts|crafted|fashions|fashioned|oversees|oversaw|conceived|devised|developed|narrates|narrated|hosts|hosted|showruns|directing|writing|making|creating|behind";

    private const string Starring = "headlines|headlined|leads|led|anchors|anchored|carries|fronts|fronted|heads|headed|tops|topped|narrates|narrated|hosts|hosted|presents|presented";

    private const string Noun = "film|movie|feature|series|miniseries|show|sitcom|work|picture|production|drama|comedy|thriller|documentary|story|script|screenplay|title|piece|tale|saga";

    // How a sentence goes on from its subject when that is the work and not one of the story.
    private const string Predicate =
        "(?:is|was|were|has been|had been|has|also|then|later|eventually|first|never|went on to|would)";

    private static readonly RulePattern Maker = new($@"^,? ?(?:(?:who|which) )?(?:[a-z]+ly |also |later |then )*(?:.*(?:,| and|;| who| which| then| also) (?:[a-z]+ly )?)?(?:{Making}){Adverbs}(?: \w+ing)? $");
    private static readonly RulePattern MakerOf = new(@"^,? (?:is|was|serves as|served as|acts as) (?:both |also |the )?(?:(?:co-)?(?:writer|director|producer|creator|star|screenwriter|composer|cinematographer|editor|author|scenarist)(?:-|, and |, | and | as well as )?)+ of $");
    private static readonly RulePattern Into = new(@"\b(?:turn|adapt|ma[dk]|transform|spin|spun|shape|mould|mold|rework|fashion|br(?:ing|ought)|expand|translat|distil)[a-z]* [^.;]* (?:into|as|to) $");
    private static readonly RulePattern Star = new($@"(?:^|[ ,])(?:(?:{Starring})(?: the (?:cast|ensemble|line-up|lineup) (?:of|in))?|(?:stars?|starred|starring|co-stars?|co-starred|appears?|appeared|features?|featured|shines?|cast|leads?|roles?|parts?|pair|couple|duo|trio|hero|heroine|debut|performances?|turn|nominee|winner|script|screenplay|score|photography|direction|faces?|voices?|narrat(?:es|or|ion))(?: [^.;,]*)? (?:in|of|for|to)) $");
    private static readonly RulePattern OfPerson = new(@"^'s? (?:[\w-]+ ){0,4}(?:performance|turn|debut|role|part|screenplay|script|score|photography|direction|lead|work|songs|music) (?:in|for|of) $");
    private static readonly RulePattern StoryBetween = new(@"\b(?:as an?|about|whose|where|while|when|later|went on|goes on|next|previously|earlier|had|would|afterwards|meanwhile) |[^,] who |: ");
    private static readonly RulePattern By = new(@"\b(?:by|from|on|after)(?:,? [\w.'’-]+){0,7} ?$");
    private static readonly RulePattern MadeBy = new(@"^(?: from| of (?:the )?(?:early |mid |late )?[\w'-]+| \(\d{4}\))?,? (?:by|from) |\b(?:directed|written|co-written|co-directed|created|co-created|made|scripted|helmed|penned|produced|narrated|hosted|conceived|devised|developed|adapted|shot|photographed|scored|presented|fronted|led|headed|headlined|co-produced) (?:and [\w-]+ )?(?:in [^,;]{1,30} )?(?:for [^,;]{1,30} )?(?:by|from) |\b(?:based|adapted|drawn|taken|reworked) (?:on|from|by|after) ");
    private static readonly RulePattern Cast = new(@"\b(?:starring|featuring|with|in which|where|from|headlin\w+|led by|fronted by|anchored by|carried by|stars|casts|pairs|reunites|gives|brings|features|co-starring|includes|including)(?: [a-z'’-]+){0,3} $");
    private static readonly RulePattern Relative = new(@"^(?:.*[,\w)])?,? (?:that|which|whom)(?: [a-z-]+){0,3} $");
    private static readonly RulePattern MakingAfter = new($@"^,?(?: (?:also|both|has|had|then|here|himself|herself|and [A-Z][\w'-]+(?: [A-Z][\w'-]+)*))* (?:{Making}|stars|starred|{Starring})\b");
    private static readonly RulePattern Fronted = new(@"^(?:[A-Z][a-z]*[a-z-]*(?:ed|en|wn|un|de|ot|ing|set)|Set|From|With|In|As|By|Under|For|After)\b.* [^.;:]*, $");
    private static readonly RulePattern FrontedDeed = new(@"^(?:Written|Directed|Co-written|Co-directed|Created|Co-created|Scripted|Helmed|Penned|Produced|Adapted|Based|Drawn|Taken|Nominated|Made|Shot|Filmed|Starring|Featuring|Released|Premiered|Narrated|Hosted|Conceived|Devised|Developed|Inspired|Winner|Photographed|Scored)\b[^.;]*, (?:and )?$");
    private static readonly RulePattern Summed = new($@"^(?: (?:of|from|in|by|for|with|to|at) [^,;.]{{1,40}}| \(\d{{4}}\))?(?:,[^,;.]{{1,60}})?, (?:it|this|the (?:[\w-]+ ){{0,2}}(?:{Noun}))\b");
    private static readonly RulePattern Told = new(
        $@"^(?:,[^,;.]{{1,80}},| \(\d{{4}}\)| of (?:\d{{4}}|the [\w'-]+)| from (?:\d{{4}}|the [\w'-]+))?(?: {Predicate})* (?:directed|written|co-written|adapted|based|nominated|released|produced|scripted|created|premieres|premiered|appeared|came out|wins|won|earns|earned|collected|received|receives|ran|runs|spans|spanned|lasts|lasted|clocks|stars|starred|casts|garnered|gathered|competed|contended|scooped|landed|picked|brought|took|got|gained|boasts|features|marks|marked|reunites|reunited|pairs|grossed|swept|lost|drawn|shot|filmed|made|unfolds over|unfolded over|consists|comprises|comprised|debuted|began|started|ended|concluded|aired|screened|opened|(?:an?|his|her|their|the) (?:first|second|third|debut) (?:feature|film))\b");

    // Where a title names the show, and not what a character makes: "creating Cool World, a cartoon series".
    private static readonly RulePattern TitleStart = new(@"^\W*$|(?:^|\W)(?:[Ii]n|[Oo]f|and|but|[Nn]ow|[Hh]ere|with|from)\W+$|[:,–—-] ?\W?$");
    private static readonly RulePattern Counted = new(@"(?:^|[;:,(] ?|\b(?:spans|over|across|for|after|through) )(?:[\w-]+ )?(?:seasons?|episodes|parts|chapters|instalments|installments|series|hours|minutes) of $", caseSensitive: false);
    private static readonly RulePattern Other = new(
        @"^(?:Before|After|Like|Unlike|Following|Since) [^,]*$|\b(?:inspired|spawned|led to|followed|prompted|preceded|like|unlike|than|after|before|since|following|another|known for|best known|fame|famous for|from the (?:makers|creators?|directors?|producers?|team|writers?|people)|creators? of|makers? of|directors? of|remakes?|remade|sequel|prequel|follow-up|spin-off|spinoff|reboot|reimagin\w*|homage|tribute|predecessor|inspired by|based on|adapted from|drawn from|taken from|companion|alongside|parody of|spoof of|watch\w*|audition\w*|pitch\w*|rehears\w*|previous|earlier)(?: [\w'’.-]+){0,4} $",
        caseSensitive: false);

    private static readonly RulePattern Honour = new(@"\b(?:Oscars?|Academy|Emmys?|BAFTAs?|Golden|Césars?|Palme|Award|Awards|nominations?|screenplay|premiered|released|directed|written|cinemas|minutes|seasons|episodes)\b");

    /// <summary>True for `the original 1974 film` and `an earlier British series`, of which there are others.</summary>
    public static bool IsOneOfSeveral(ProseText prose, WorkMention mention)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (prose.FoldedWord(i) is "original" or "earlier" or "previous" or "first" or "second" or "third" or "last" or "next" or "latest" or "other" or "second-season")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the sentence says of the mention what can be said of the show alone.</summary>
    public static bool Binds(ProseText prose, WorkMention mention, Facts facts)
    {
        var start = prose.WordSpans[mention.Start].Start;
        var end = prose.WordSpans[mention.Head].End;
        var sentence = prose.Sentences.First(sentence => sentence.End > start);
        if (end > sentence.End || sentence.Length > 2_000)
        {
            return false;
        }

        var before = ClauseBefore(prose.Plain[sentence.Start..start]);
        if (before.AsSpan().Count('(') > before.AsSpan().Count(')') || IsOneOfSeveral(prose, mention))
        {
            return false;
        }

        var after = prose.Plain[end..sentence.End];
        var makers = facts.Talent.OffScreen;
        var cast = facts.Talent.OnScreen;
        return IsMakerOf(before, makers, mention.Determiner) || ((IsCounted(before, facts) || IsOfTitle(before, facts) || IsMadeBefore(before, makers, mention.Determiner) || IsStarredBefore(before, cast, makers)
            || IsMadeAfter(after, makers) || IsCastAfter(before, after, cast) || IsSubject(before, after, mention, makers, cast)) && !Other.IsMatch(before));
    }

    // What stands before a semicolon or a colon is another clause, save that its subject may be taken up.
    private static string ClauseBefore(string before) => before.LastIndexOf("; ", StringComparison.Ordinal) is var at and >= 0 ? before[(at + 2)..] : before;

    private static bool IsCounted(string before, Facts facts) => facts.Kind?.Value == ShowKind.Series && Counted.IsMatch(before);

    // "Night Ferry (2021) is at heart a …", "Night Ferry, a …".
    private static bool IsOfTitle(string before, Facts facts)
    {
        var title = Typography.Straighten(facts.Title.Value);
        if (title.Length < 2 || before.LastIndexOf(title, StringComparison.Ordinal) is not (var at and >= 0) || (at > 0 && char.IsLetterOrDigit(before[at - 1])) || !TitleStart.IsMatch(before[..at]))
        {
            return false;
        }

        var between = before[(at + title.Length)..].TrimStart('"', '”', '’', '\'').AsSpan();
        if (between.StartsWith(" (") && between.IndexOf(')') is var close and > 0)
        {
            between = between[(close + 1)..];
        }

        return between is ", " or " is " or " was " or " remains " or " - " or " – " or " — " or " (" or ": " or ", as " or " is at heart " or " is also " or " is both ";
    }

    /// <summary>`Ada Lund is writer and director of the …`.</summary>
    private static bool IsMakerOf(string before, IReadOnlyList<Credit> makers, WorkDeterminer determiner) =>
        determiner == WorkDeterminer.The && CreditedWords.In(before, makers).Any(name => name.IsWhole && MakerOf.IsMatch(before[name.End..]));

    /// <summary>`Ada Lund wrote and directed the …`, `Ada Lund turns the book into a …`.</summary>
    private static bool IsMadeBefore(string before, IReadOnlyList<Credit> makers, WorkDeterminer determiner) => CreditedWords.In(before, makers).Any(name =>
    {
        var between = before[name.End..];
        var isOfTheirs = between.StartsWith(", who ", StringComparison.Ordinal) && determiner != WorkDeterminer.The && !between.AsSpan(2).Contains(',');
        return !isOfTheirs && !between.StartsWith('\'') && !StoryBetween.IsMatch(between) && (Maker.IsMatch(between) || Into.IsMatch(between) || (Star.IsMatch(between) && between.Length < 60));
    });

    /// <summary>`Bo Quill heads the cast of a …`, `Bo Quill and Cy Dahl star in the …`.</summary>
    private static bool IsStarredBefore(string before, IReadOnlyList<Credit> cast, IReadOnlyList<Credit> makers) => CreditedWords.In(before, [.. cast, .. makers]).Any(name =>
    {
        var between = before[name.End..];

        // "Bo Quill, star of a British sitcom, plays" is about another work; so is what a character does.
        var isAside = between.StartsWith(',') && !between.AsSpan(1).Contains(',');
        var isPart = between.Contains(" plays ", StringComparison.Ordinal) || (between.Contains(" as ", StringComparison.Ordinal) && between.Contains(','));
        return !isAside && !isPart && between.Length < 120 && !StoryBetween.IsMatch(between) && (between.StartsWith('\'') ? OfPerson : Star).IsMatch(between);
    });

    /// <summary>`a … directed by Ada Lund`, `a … that Ada Lund wrote`, `a … from Ada Lund`.</summary>
    private static bool IsMadeAfter(string after, IReadOnlyList<Credit> makers) => CreditedWords.In(after, makers).Any(name =>
    {
        var between = after[..name.Start];
        if (between.Contains(';', StringComparison.Ordinal) || between.Length > 160)
        {
            return false;
        }

        return (MadeBy.IsMatch(between) && By.IsMatch(between)) || ((Relative.IsMatch(between) || between.Trim().Length == 0) && MakingAfter.IsMatch(after[name.End..]));
    });

    /// <summary>`a … starring Bo Quill`, `In the …, Bo Quill plays`.</summary>
    private static bool IsCastAfter(string before, string after, IReadOnlyList<Credit> cast) => CreditedWords.In(after, cast).Any(name =>
        name.IsWhole && !after[..name.Start].Contains(';', StringComparison.Ordinal) && name.Start < 160
        && (Cast.IsMatch(after[..name.Start]) || (before is "In " && after[..name.Start].TrimEnd() is "," or ", as") || (Relative.IsMatch(after[..name.Start]) && MakingAfter.IsMatch(after[name.End..]))));

    /// <summary>The work as the subject of what is told of works: `Written by Ada Lund, the … won`, `A … of 1999, it has`.</summary>
    private static bool IsSubject(string before, string after, WorkMention mention, IReadOnlyList<Credit> makers, IReadOnlyList<Credit> cast)
    {
        var people = makers.Concat(cast).ToList();
        if (before.Contains(", ", StringComparison.Ordinal) && FrontedDeed.IsMatch(before) && (CreditedWords.In(before, people).Any() || Honour.IsMatch(before)))
        {
            return true;
        }

        var isFirst = before.Length == 0 || before is "And " or "But " or "Yet " or "Also ";
        if (isFirst && mention.Determiner != WorkDeterminer.The && Summed.IsMatch(after))
        {
            return true;
        }

        var isPronoun = before is "It is " or "It was " or "It's " or "This is " or "This was ";
        var isTold = isPronoun || (mention.Determiner == WorkDeterminer.The && (isFirst || before.EndsWith(", ", StringComparison.Ordinal)) && Told.IsMatch(after) && (isFirst || Fronted.IsMatch(before)));
        return isTold && (Honour.IsMatch(after) || CreditedWords.In(after, people).Any(name => name.IsWhole) || CreditedWords.In(before, makers).Any(name => name.IsWhole));
    }
}

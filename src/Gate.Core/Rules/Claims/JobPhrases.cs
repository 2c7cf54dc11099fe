using System.Buffers;
using System.Text.RegularExpressions;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>The English words for jobs, before and after a name.</summary>
internal static class JobPhrases
{
    private const string Participles =
        "directed|co-directed|helmed|written|co-written|scripted|co-scripted|penned|co-penned|adapted|dramati[sz]ed|reworked for the screen|produced|co-produced|composed|scored|photographed|lensed|edited|narrated|created|co-created";

    private const string Films = "film|movie|feature|debut|documentary|docudrama|series|miniseries|mini-series|show|sitcom|short";
    private const string Works = Films + "|drama|comedy|thriller|musical|horror|western|romance|adventure|biopic|epic|satire|comedy-drama|dramedy|swashbuckler|noir|mystery|fantasy|romp|caper|melodrama|chiller|tale|farce|blockbuster|adaptation|anthology|saga|classic";
    private const string Books = "novels?|books?|memoirs?|autobiography|play|novellas?|bestsellers?|best-sellers?|short story|short stories|stories|graphic novels?|comics?|musical|article";

    private static readonly SearchValues<string> LastWords = SearchValues.Create(
        ["by", "from", "with", "star", "narrator", "direction", ":", "director", "writer", "filmmaker", "composer", "creator", "cinematographer", "showrunner", "actor", "novelist", " the"], StringComparison.OrdinalIgnoreCase);

    private static readonly (Job Job, RulePattern Word)[] Words =
    [
        (Job.Director, Word("^(?:co-)?direct|^helm|filmmaker")), (Job.Writer, Word("writ|wrote|script|screenplay|^(?:co-)?pen|^adapt|teleplay|^dramati|^rework")), (Job.Producer, Word("^(?:co-)?produc")),
        (Job.Composer, Word("^(?:co-)?compos|scor|^music")), (Job.Cinematographer, Word("photograph|lens|cinematograph")), (Job.Editor, Word("^edit")), (Job.Narrator, Word("narrat")),
        (Job.Creator, Word("^(?:co-)?creat|showrunner")), (Job.Author, Word("^author|^novelist|^playwright")), (Job.CostumeDesigner, Word("^costume")), (Job.Performer, Word("^(?:co-)?star")),
    ];

    private static readonly Lazy<RulePattern> ByBefore = new(() => new(
        $@"\b(?<job>{Participles})(?:(?:, | and |, and )(?:then )?(?<job>{Participles}|co-star\w*|star\w*))*(?: \w+ly| with \w+)?(?: for the screen)? by (?:the )?(?:\w+-winning |first-time )?(?:\w+-)?(?:director |writer |screenwriter |filmmaker |composer |actor |novelist )?$",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> AdaptedBefore = new(() => new(@"\badapted (?:for the screen )?from [^.;]{3,70} by $", caseSensitive: false));
    private static readonly Lazy<RulePattern> NounBefore = new(() => new(
        @"\b(?<job>screenplay|script|teleplay|score|music|cinematography|editing|narration|direction|costumes|costume design) (?:is |was |comes )?(?:by|from) $", caseSensitive: false));

    private static readonly Lazy<RulePattern> LabelBefore = new(() => new(
        @"(?:^|[.;,(] )(?<job>narrator|narration|director|writer|screenwriter|screenplay|script|composer|cinematographer|producer|editor)s?: $|\bunder the (?<job>direction) of $", caseSensitive: false));

    private static readonly Lazy<RulePattern> BookBefore = new(() => new($@"(?<whose>'s? (?:[\w'-]+ ){{0,4}})?\b(?:{Books})(?: of the same name|, [^,.;]{{2,40}},)? (?:written )?by $", caseSensitive: false));
    private static readonly Lazy<RulePattern> TitleBefore = new(() => new(
        @"(?:\b(?:from|by) (?:first-time |\w+-winning |acclaimed )?)(?<job>(?:writer|actor|producer)?-?(?:director|filmmaker|screenwriter|writer|composer|cinematographer|showrunner|creator))s? $", caseSensitive: false));

    private static readonly Lazy<RulePattern> WithBefore = new(() => new(
        @"\b(?<job>(?:co-)?(?:wrote|writes|directed|directs|scripted|written|created|composed|penned))(?: it| this| (?:the|this) (?:(?:19|20)\d\d )?(?:[\w-]+ )?(?:film|screenplay|script|movie|series|show|story|drama|comedy|thriller))?,? (?:alongside|with|together with|in collaboration with) $",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> StarBefore = new(() => new(@"\b(?<job>starring|co-starring|co-stars|stars) $", caseSensitive: false));

    private static readonly Lazy<RulePattern> VerbAfter = new(() => new(
        @"^,?(?: who| and)?(?: (?:also|both|\w+ly))*(?<verb> (?<job>directs|co-directs|helms|scripts|narrates|writes|co-writes|directed|co-directed|helmed|wrote|co-wrote|scripted|narrated|penned|edited|composed|scored|produces|co-produces|produced|stars|co-stars)(?: and (?<job>\w+))?)(?<object>[,.]?$|[,.] | it\b|[;:)]| (?:from|with|alongside|opposite|together|both|and|in|as|based)\b|"
        + $@" (?:this|the|an?|its|his|her) (?:[\w'-]+,? ){{0,5}}(?:{Works}|portrait|picture|chronicle|account|production|whodunit|fable|parable|tragicomedy|tragedy|two-hander|screenplay|script|score)\b| (?:him|her)self\b)"));

    private static readonly Lazy<RulePattern> RelativeAfter = new(() => new(@"^ (?:also )?(?<job>directed|co-directed|wrote|co-wrote|scripted|penned|adapted|narrates|narrated|composed|scored|edited|produced|created|directs)\b"));
    private static readonly Lazy<RulePattern> StoryObject = new(() => new(@"^ (?:the|a|with|for|in|its|this) (?:\w+ ){0,2}(?:letter|book|novel|police|traffic|team|play|song|traffic|orchestra|attention|way|words)\b"));
    private static readonly Lazy<RulePattern> Relative = new(() => new(@"\b(?:which|that) $"));
    private static readonly Lazy<RulePattern> WorkAfter = new(() => new($@"^'s? (?:own )?(?<year>(?:19|20)\d\d )?(?<words>(?:[\w'-]+ ){{0,5}}?)(?<work>{Works})(?<film> (?:film|movie))?\b(?: (?:of|from) (?<year>(?:19|20)\d\d)\b|(?<of> of\b))?"));
    private static readonly Lazy<RulePattern> ScriptAfter = new(() => new(@"^'s? (?:own |\w+-\w+ )?(?:original |adapted )?(?:screenplay|script)\b"));
    private static readonly Lazy<RulePattern> BookAfter = new(() => new($@"^'s? (?:own )?(?:[\w'-]+,? ){{0,4}}(?:{Books})\b"));
    private static readonly Lazy<RulePattern> NarrationAfter = new(() => new(@"^'s? (?:\w+ ){0,2}narration\b"));
    private static readonly Lazy<RulePattern> ScoreAfter = new(() => new(@"^'s? (?:[\w-]+ ){0,2}score\b"));
    private static readonly Lazy<RulePattern> FromSource = new(() => new(
        @"\b(?:based (?:\w+ )?on|adapted (?:by [^.;]{2,50} )?from|adaptation of|adapts|adapting|drawn from|taken from|inspired by|version of|from) (?:the |an? )?(?:[\w-]+ ){0,2}$", caseSensitive: false));

    private static readonly Lazy<RulePattern> Filmed = new(() => new(
        @"\b(?:turn(?:s|ed|ing)|adapt(?:s|ed|ing)|film(?:s|ed|ing)|transform(?:s|ed|ing)|rework(?:s|ed|ing)|condens(?:es|ed|ing)|dramati[sz](?:es|ed|ing)|transpos(?:es|ed|ing)|translat(?:es|ed|ing)|faithful to|the screenplay of|film of|screen version of|adaptations? of|comedy after|drama after|thriller after|film after|series after|(?:the|its) source is) $", caseSensitive: false));

    private static readonly Lazy<RulePattern> MadeInto = new(() => new($@"^'s? (?:own )?(?:[\w'-]+,? ){{0,4}}(?:{Books}) (?:into|in) (?:an?|this|the) (?:[\w'-]+ ){{0,4}}(?:{Works})\b|^'s? (?:own )?(?:[\w'-]+,? ){{0,4}}(?:{Books}) (?:to the screen|for the (?:screen|cinema)|inspired (?:the|this|it)|is the (?:source|basis)|was the (?:source|basis)|on which (?:it|the))\b"));

    /// <summary>What tells that a book is the source: a novel may also lie on a table.</summary>
    private static readonly Lazy<RulePattern> SourceContext = new(() => new(
        @"\b(?:based|basis|adapt\w*|source|inspired|inspiration|drawn|taken|derived|from|after|turn(?:s|ed|ing)|film(?:s|ed|ing)|version|rework\w*|original|originated|screen\w*|script\w*|directed|came|comes|began|started|began as|retell\w*|dramati\w+|transpos\w+|translat\w+|written|screenplay)\b", caseSensitive: false));

    private static readonly Lazy<RulePattern> SourceNoun = new(() => new($@"\b(?:{Books})(?: of the same name|, [^,.;]{{2,40}},|,)? (?:that was |originally |first )?$", caseSensitive: false));
    private static readonly Lazy<RulePattern> Subject = new(() => new(@"^,? (?:also |who )?(?:stars?|co-stars?|plays?|appears?|leads?|directs|directed|writes|wrote|narrates|returns?|features?|is|are|as)\b|^'"));
    private static readonly Lazy<RulePattern> Preposition = new(() => new(@"\b(?:in|of|with|from|about|by|and|for|to|on|at|who|is|was|as|his|her|their|love|life|other|another|previous|last|first|new|latest|debut|final|next|crossover|this|own)\b", caseSensitive: false));

    /// <summary>Jobs claimed by the words before a name.</summary>
    public static IEnumerable<(Job Job, Match Match)> Before(string before)
    {
        // All of them end with one of few words; asking for that first spares the patterns nearly always.
        var lastWord = before.AsSpan().TrimEnd();
        if (!lastWord[Math.Max(0, lastWord.Length - 16)..].ContainsAny(LastWords))
        {
            yield break;
        }

        foreach (var pattern in new[] { ByBefore, NounBefore, TitleBefore, WithBefore, StarBefore, LabelBefore })
        {
            foreach (var match in pattern.Value.Matches(before))
            {
                yield return (JobsIn(match), match);
            }
        }

        foreach (var match in AdaptedBefore.Value.Matches(before))
        {
            yield return (Job.Writer, match);
        }

        foreach (var match in BookBefore.Value.Matches(before).Where(match => !match.Groups["whose"].Success && (SourceContext.Value.IsMatch(before[..match.Index]) || before[..match.Index].Length < 8)))
        {
            yield return (Job.Author, match);
        }
    }

    /// <summary>Jobs claimed by a verb after a name.</summary>
    public static IEnumerable<(Job Job, int Length)> After(string before, string after)
    {
        var pattern = Relative.Value.IsMatch(before) ? RelativeAfter : VerbAfter;
        return pattern.Value.Matches(after)
            .Where(match => !StoryObject.Value.IsMatch(after[(match.Groups["verb"].Success ? match.Groups["verb"].Index + match.Groups["verb"].Length : match.Length)..]))
            .Select(match => (match.Value.EndsWith("score", StringComparison.Ordinal) ? Job.Composer : JobsIn(match), match.Groups["job"].Captures.Max(job => job.Index + job.Length)));
    }

    /// <summary>The job that a possessive claims: `Ada Love's novel`, `Ada Love's 2008 drama`.</summary>
    public static (Job Job, int Length, ClaimForce Force)? Possessed(string before, string after)
    {
        if (!after.StartsWith('\''))
        {
            return null;
        }

        if (BookAfter.Value.Matches(after) is [var book] && !Preposition.Value.IsMatch(book.Value))
        {
            return FromSource.Value.IsMatch(before) || Filmed.Value.IsMatch(before) || MadeInto.Value.IsMatch(after) ? (Job.Author, book.Length, ClaimForce.Plain) : null;
        }

        if (One(ScriptAfter, after) is { } script)
        {
            return (Job.Writer, script, ClaimForce.Plain);
        }

        if (One(NarrationAfter, after) is { } narration)
        {
            return (Job.Narrator, narration, ClaimForce.Plain);
        }

        if (One(ScoreAfter, after) is { } score)
        {
            return (Job.Composer, score, ClaimForce.Plain);
        }

        return WorkAfter.Value.Matches(after) is [var work] && !work.Groups["of"].Success && !Preposition.Value.IsMatch(work.Groups["words"].Value) && !FromSource.Value.IsMatch(before) && (work.Groups["year"].Success || work.Groups["work"].Value is not ("debut" or "show" or "series" or "short" or "feature"))
            ? (Job.Director, work.Length, work.Groups["year"].Success || work.Groups["film"].Success || work.Groups["work"].Value is "film" or "movie" or "documentary" ? ClaimForce.Possessive : ClaimForce.Loose)
            : null;
    }

    /// <summary>True when `… by` speaks of what the show is made from: `a novel written by`.</summary>
    public static bool IsOfSource(string before) => SourceNoun.Value.IsMatch(before);

    /// <summary>True when a name begins a clause of its own and does not continue a list: `, and Ada Love stars`.</summary>
    public static bool GoesOnAsSubject(string after) => Subject.Value.IsMatch(after);

    private static int? One(Lazy<RulePattern> pattern, string text) => pattern.Value.Matches(text) is [var match] ? match.Length : null;

    private static Job JobsIn(Match match) =>
        match.Groups["job"].Captures.SelectMany(capture => Words.Where(word => word.Word.IsMatch(capture.Value)).Select(word => word.Job)).Aggregate(Job.None, (all, job) => all | job);

    private static RulePattern Word(string pattern) => new(pattern, caseSensitive: false);
}

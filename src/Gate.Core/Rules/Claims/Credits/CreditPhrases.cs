using System.Buffers;
using System.Text.RegularExpressions;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Credits;

/// <summary>The ways of saying who did a job in which the job is a noun: `shares the writing credit with`, `with Ada Love as co-writer`, `in the director's chair`.</summary>
internal static class CreditPhrases
{
    private const string Jobs = "(?:co-|executive )?(?:director of photography|writer-director|director|writer|screenwriter|scriptwriter|composer|cinematographer|producer|editor|narrator|showrunner)";
    private const string Films = "film|movie|feature|documentary|series|miniseries|show|drama|comedy|thriller|musical|western|romance|biopic|epic|satire|noir|mystery|fantasy|story|tale|picture|production|adaptation";
    private const string Title = "(?:award-winning |acclaimed |veteran |first-time |debut )?";

    // Every pattern names a job; asking for that first spares them nearly always.
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        ["direct", "writ", "wrote", "script", "screenplay", "compos", "cinemat", "photograph", "produc", "edit", "narrat", "showrunner", "camera", "credit", " from ", "teleplay", "voice", "commentary", "music", "score", "penned", "adapt", " hand ", "filmmaker"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly (Job Job, RulePattern Word)[] Words =
    [
        (Job.Cinematographer, Word("of photography|cinematograph|camera ?work|photograph")), (Job.Director, Word("direct|filmmaker|helm")), (Job.Writer, Word("writ|script|screenplay|wrote|pen|story|adapt")), (Job.Composer, Word("compos|scor|music")),
        (Job.Producer, Word("produc")), (Job.Editor, Word("edit")), (Job.Narrator, Word("narrat|voice-?over|commentary")), (Job.Creator, Word("showrunner|creat")),
    ];

    private static readonly Lazy<RulePattern>[] BeforeName =
    [
        Of(@"\b(?:shar(?:es|ed|ing)|split(?:s|ting)?) (?:the |a )?(?<job>writing|screenwriting|screenplay|script|directing|directorial|direction|story|producing) (?:credits?|duties|honou?rs|work|chores)? ?with $"),
        Of(@"\b(?<job>screenplay|script|story|teleplay|score|music|cinematography|camerawork|editing) (?:is |was |are |(?:is |was )?jointly |(?:is |was )?co-)?(?:credited|attributed|due) to (?:(?:(?:him|her)self|themselves) (?:and|with) )?(?:(?:director|writer) )?$"),
        Of(@"\b(?<job>screenplay|script|story|score|music|direction) (?:by|from) (?:the (?:author|novelist|director)|(?:him|her)self) (?:and|with) $"),
        Of(@"\b(?<job>written|co-written|scripted|directed|co-directed|adapted|composed|penned)(?:[^.;]{0,70}?) by [^.;]{2,70}? (?:together with|in collaboration with|in tandem with) $"),
        Of(@"\b(?<job>adapted|scripted|written)(?: for the screen)?(?: from [^.;]{3,70}?)? by (?:the (?:author|novelist|director)|(?:him|her)self|(?:his|her) (?:own )?\w+)(?: together with|,| and| with) $"),
        Of(@"(?:\b(?:in the (?<job>director)'s chair|behind the (?<camera>camera)|on (?<job>screenplay|script|directing|writing) duties)(?: is| was| sits| sat| stands| stood|:|,) )$"),
        Of(@"\b(?<job>directing|direction|screenwriting|script|screenplay|writing|camerawork|cinematography|score|music|narration)(?: duties| chores| work)? (?:fell|falls|went|goes|was entrusted|is entrusted|is down|is owed|was left|is left) to $"),
        Of(@"\b(?<job>screenplay|script|score|music|direction|cinematography|narration)(?:,(?: \w+)? by| (?:is|was) the work of) (?:[^.;,]{3,40} and )?$"),
        Of(@"\b(?<job>directed|written|scripted|narrated|composed)(?: and (?<job>\w+))? by and (?:co-)?starring $"),
        Of(@"\b(?<job>screenplay|script|score|music|teleplay) (?:for|of|to|behind) [^.;]{3,80}? (?:is|was) (?:by|credited to|the work of) (?:[^.;,]{3,40} and )?$"),
        Of(@"\b(?:has|have|had) the (?<job>director|screenwriter|composer|narrator|cinematographer) $"),
    ];

    // Before a name of a credited person alone: a character may be a writer, too.
    private static readonly Lazy<RulePattern> Titled = Of($@"(?:^|[.;:,(–—] ?|\band |\bby |\bfrom |\bthat |\bas |\bwhich |\bwhen ){Title}(?<job>(?:co-)?(?:director|writer-director|filmmaker|screenwriter|scriptwriter|composer|cinematographer|co-writer|co-director|narrator)) $");

    private static readonly Lazy<RulePattern>[] AfterName =
    [
        Of($@"^,? (?:also |here |\w+ly )*(?:serv(?:es|ed|ing)|act(?:s|ed|ing)|doubl(?:es|ed|ing)|is credited|was credited|gets (?:a )?credit|work(?:s|ed|ing)|credited|returns) as (?:its |the |a |also )?(?<job>{Jobs})(?:[,.;:)]|$| and| on| for| of (?:this|the) (?:{Films}))"),
        Of($@"^ as (?<job>{Jobs})(?:[,.;:)]|$| and\b)"),
        Of($@"^ (?:is|was) (?:also |both |here )?(?:its|the) (?<job>{Jobs})(?:[,.;:)]|$| and\b| of (?:this|the) (?:(?:19|20)\d\d )?(?:[\w-]+ )?(?:{Films}))"),
        Of(@"^ (?:(?:is|was|sits|sat|stood|stands|takes|took|back)(?: \w+)? )?(?:in the (?<job>director)'s chair|behind the (?<camera>camera)|on (?<job>directing|screenplay|script|writing) duties)\b"),
        Of($@"^(?:, (?:seen|also|here|who|better known|best known|on screen|in a|otherwise|himself|herself|cast|heard|known)[^,.;]{{0,50}},) (?:also )?(?<job>directed|directs|co-directed|wrote|co-wrote|scripted|penned|narrates|composed)(?:[.;]|,|$| it\b| the (?:{Films}|script|screenplay|score)| this)"),
        Of(@"^ (?:gets|got|shares|shared|has|had|earns|earned|takes|took|receives|received) (?:a|the|an? \w+|the (?:sole|only)|sole) (?:(?<job>writing|screenwriting|script|screenplay|directing|story|producing) )?(?:credit|hand|share|part)(?: (?:for|on|in) (?:the |its )(?<job>screenplay|script|writing|direction|score|story|music|directing))?(?:[,.;:)]|$| with| and)"),
        Of(@"^'s? (?:[\w-]+ ){0,2}(?<job>direction|cinematography|camerawork)(?: (?:is|was|keeps|makes|gives|lends|never|has|adds)\b|[,.;])"),
        Of(@"^ (?:also )?(?:stars|plays|acts|leads|co-stars|produces|produced)(?: in| the lead| the (?:film|drama|series))?,? (?:and|as well as) (?:also )?(?<job>directs|directed|wrote|co-wrote|writes|narrates|scripted)(?: (?:it|this|the (?:[\w-]+ )?(?:film|drama|series|comedy|thriller|screenplay|script|score))\b|[.;,]|$)"),
        Of(@"^ (?:also )?(?:wrote|composed|composes|provided|supplied|contributed) the (?:\w+ )?(?<job>music|score)\b"),
        Of(@"^ (?:provides|provided|supplies|supplied|delivers|speaks|spoke|contributes) the (?<job>narration|voice-?over|commentary)\b"),
        Of(@"^ (?:both |together |freely |loosely )?(?<adapted>took|drew|derived|carved|fashioned|developed|distilled) (?:it |this )?from (?:[^,.;]|(?<=\b(?-i:\p{Lu}))\.){0,50}?\b(?:novels?|book|play|memoirs?|novella|(?:short )?story|stories)(?=[,.;]|$)"),
        Of(@"^ (?:also |then |both |together )?(?:drew|took|distilled|carved|fashioned|wrested|made|worked up) (?:the|its|an?) (?:[\w-]+ )?(?<job>screenplay|script|teleplay) (?:from|out of)\b"),
        Of(@"^ (?:also |then |both |together )?(?:supplied|supplies|provided|provides|contributed|delivered|crafted|devised|authored|co-authored|hammered out|turned in|is behind|was behind|is responsible for|was responsible for) (?:the|its) (?:[\w-]+ )?(?<job>screenplay|script|teleplay)\b"),
        Of(@"^ (?:on|for) the (?<job>screenplay|script|score|direction)\b"),
    ];

    private static readonly Lazy<RulePattern> TeamsWith = Of(@"\b(?:team(?:s|ed|ing)(?: up)?|collaborat(?:es|ed|ing)|work(?:s|ed|ing)|join(?:s|ed|ing) forces) with $");
    private static readonly Lazy<RulePattern> Together = Of($@"^(?<others>(?:, | and |, and )(?-i:\p{{Lu}}[\w'’.-]*)(?: (?-i:\p{{Lu}}[\w'’.-]*)){{0,3}})? (?:both |jointly |together |also )?(?<job>wrote|co-wrote|write|co-write|directed|co-directed|direct|co-direct|scripted|script|penned|pen|composed|compose) (?:it|this|the (?:[\w-]+ ){{0,4}}(?:{Films}|script|screenplay|score))\b");

    /// <summary>The jobs that the words around a name claim, with how far before and after it the claim goes.</summary>
    public static IEnumerable<(Job Job, int Before, int After)> Read(MentionContext context)
    {
        if (!context.Before.AsSpan().ContainsAny(Stems) && !context.After.AsSpan().ContainsAny(Stems))
        {
            yield break;
        }

        foreach (var pattern in BeforeName)
        {
            if (pattern.Value.Matches(context.Before) is [.., var match] && !IsCrew(context, match))
            {
                yield return (JobsIn(match), match.Length, 0);
            }
        }

        if (context.Who.IsCredited && Titled.Value.Matches(context.Before) is [var titled])
        {
            yield return (JobsIn(titled), titled.Groups["job"].Length + 1, 0);
        }

        // A last “on the script” is a claim of those who team up alone.
        var isTeamed = TeamsWith.Value.IsMatch(context.Before);
        for (var i = 0; i < AfterName.Length; i++)
        {
            if ((i < AfterName.Length - 1 || isTeamed) && AfterName[i].Value.Matches(context.After) is [var match] && !IsCrew(context, match))
            {
                yield return (JobsIn(match), 0, match.Groups["job"].Success ? match.Groups["job"].Index + match.Groups["job"].Length : match.Length);
            }
        }

        if (Together.Value.Matches(context.After) is [var together] && (together.Groups["others"].Success ? context.GoesOn && Clause.IsFirstOfSubjects(context) : context.IsListed))
        {
            yield return (together.Value.EndsWith("score", StringComparison.OrdinalIgnoreCase) ? Job.Composer : JobsIn(together), 0, together.Groups["job"].Index + together.Groups["job"].Length);
        }
    }

    // Behind the camera are a director and a cinematographer, too.
    private static bool IsCrew(MentionContext context, Match match) => match.Groups["camera"].Success && context.Who.Credits.Any(credit => credit.Job is not null);

    private static Job JobsIn(Match match) => match.Groups["camera"].Success ? Job.Director
        : match.Groups["adapted"].Success ? Job.Writer
        : match.Groups["job"].Captures.Aggregate(Job.None, (all, capture) => all | Words.Where(word => word.Word.IsMatch(capture.Value)).Select(word => word.Job).FirstOrDefault()) is var job && match.Groups["job"].Value is "writer-director" ? Job.Director | Job.Writer : job;

    private static Lazy<RulePattern> Of(string pattern) => new(() => new(pattern, caseSensitive: false));

    private static RulePattern Word(string pattern) => new(pattern, caseSensitive: false);
}

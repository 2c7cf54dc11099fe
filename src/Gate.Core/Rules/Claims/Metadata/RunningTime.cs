using System.Text.RegularExpressions;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A running time that is told beside the work: `the drama, which lasts just under two hours`, `Running time: 90 minutes`.</summary>
/// <param name="Least">The fewest minutes that the words allow.</param>
/// <param name="Most">The most minutes that they allow.</param>
/// <param name="Span">The words.</param>
internal readonly record struct RunningTime(int Least, int Most, TextSpan Span)
{
    private const string About = @"(?:for )?(?<about>(?:just |only |a little |slightly |a bit |well |almost |nearly |barely |scarcely |hardly |roughly |close to |fully |no more than |about |around |some |under |over |less than |more than )*)";
    private const int ShortestFilm = 30;
    private const string Number = @"an?|[a-z]+(?:-[a-z]+)?|\d{1,3}";

    private static readonly string Length =
        $@"{About}(?<time>(?<hours>{Number}) hours?(?: and (?:(?<half>a half)|(?<minutes>{Number}) minutes))?|(?<hours>{Number}) and (?<half>a half) hours|(?<minutes>{Number}) (?:minutes|mins?))\b";

    private static readonly Lazy<RulePattern> Labelled = new(() => new($@"(?:^|[.!?;] )(?:running time|runtime|run time|run-time|(?:19|20)\d\d),?:? {Length}(?= ?[.;,]|$)", caseSensitive: false));

    private static readonly Lazy<RulePattern> Told = new(() => new(
        $@"(?:,? (?:which|that))?(?: (?:came out|appeared|premiered|was released|was made) in \d{{4}},? and)? (?:lasts|lasted|runs|ran|running|lasting|clocks in at|clocking in at) {Length}|, {Length} long\b", caseSensitive: false));

    // "This comedy of 90 minutes, …", where hours could be those of the story.
    private static readonly Lazy<RulePattern> Attached = new(() => new(
        $@"(?: of| at|,) {About}(?<time>(?<minutes>{Number}) (?:minutes|mins?))(?= ?[.,;:)]| (?:was|is|directed|written|made|by|with|which|from|starring|long|[a-z]+s)\b|$)", caseSensitive: false));

    // "With a running time of 90 minutes", "in all of its 90 minutes", "It runs for 90 minutes".
    private static readonly Lazy<RulePattern> Framed = new(() => new(
        $@"\b(?<frame>(?:running time|runtime|run time|running length|duration)(?: is| was| comes to| stands at| being| runs to)?(?: of| at)?|its|(?:film|movie|drama|comedy|thriller|documentary|picture|feature)'s) {Length}", caseSensitive: false));

    private static readonly Lazy<RulePattern> Lasting = new(() => new(
        $@"\b(?<verb>runs|ran|running|lasts|lasted|lasting|clocks|clocked|clocking|comes in|coming in)(?: in| to| for| at| out)* {Length}", caseSensitive: false));

    private static readonly Lazy<RulePattern> Opening = new(() => new($@"(?:^|[.!?;] )(?:in|over|at|across|for) (?:all |the |its |a total of )*{About}(?<time>(?<minutes>{Number}) minutes), |(?:^|[.!?;] ){Length}(?: long| in length), ", caseSensitive: false));
    private static readonly Lazy<RulePattern> OfEpisodes = new(() => new(
        $@"\bepisodes of {About}(?<time>(?<minutes>{Number}) minutes)\b|\b(?<time>(?<minutes>{Number})[- ]minute) episodes\b|\b(?<time>(?<minutes>{Number}) minutes) (?:each|apiece|per episode|an episode)\b", caseSensitive: false));

    /// <summary>What a sentence about the show tells anywhere: `With a running time of 90 minutes`, `It lasts 90 minutes`.</summary>
    public static IEnumerable<RunningTime> ReadTold(ProseText prose, IReadOnlyList<WorkMention> sure, Catalogs.Facts facts)
    {
        var framed = Framed.Value.Matches(prose.Plain).Where(match => match.Groups["frame"].Length > 3 || match.Groups["minutes"].Success);
        var told = Lasting.Value.Matches(prose.Plain).Concat(Opening.Value.Matches(prose.Plain)).Where(match => IsOfShow(prose, match, sure, facts));
        return framed.Concat(told).Select(Parse).OfType<RunningTime>().Where(time => time.Least > ShortestFilm || facts.Kind?.Value != Catalogs.ShowKind.Film);
    }

    public static IEnumerable<RunningTime> ReadEpisodes(ProseText prose) => OfEpisodes.Value.Matches(prose.Plain).Select(Parse).OfType<RunningTime>();

    private static bool IsOfShow(ProseText prose, Match match, IReadOnlyList<WorkMention> sure, Catalogs.Facts facts)
    {
        var place = match.Groups["time"].Index;
        var sentence = prose.Sentences.First(sentence => sentence.End > place);
        var before = prose.Plain[Math.Min(sentence.Start, match.Index)..match.Index].TrimEnd();
        var title = Typography.Straighten(facts.Title.Value);
        var verb = match.Groups["verb"];
        if (!verb.Success || before.Length == 0 || before is "It" || (before.EndsWith(',') && verb.Value.EndsWith("ing", StringComparison.Ordinal)))
        {
            var text = prose.Plain.Substring(sentence.Start, sentence.Length);
            return sure.Any(mention => sentence.Contains(prose.WordSpans[mention.Head])) || text.Contains(title, StringComparison.Ordinal)
                || CreditedWords.In(text, facts.Talent.OffScreen).Any(name => name.IsWhole)
                || (before is "It" && sure.Any(mention => prose.WordSpans[mention.Head].End < place));
        }

        return before.EndsWith(title, StringComparison.Ordinal) || sure.Any(mention => prose.WordSpans[mention.Head].End == verb.Index - 1);
    }

    /// <summary>What stands by itself: `Running time: 90 minutes.`, `2001, 90 minutes.`</summary>
    public static IEnumerable<RunningTime> ReadLabels(ProseText prose) => Labelled.Value.Matches(prose.Plain).Select(Parse).OfType<RunningTime>();

    /// <summary>What follows a mention right away.</summary>
    public static RunningTime? ReadAfter(ProseText prose, WorkMention mention)
    {
        var end = prose.WordSpans[mention.Head].End;
        var matches = Told.Value.Matches(prose.Plain).Concat(Attached.Value.Matches(prose.Plain));
        return matches.FirstOrDefault(match => match.Index == end || (match.Index == end + 1 && prose.Plain[end] is ',')) is { } found ? Parse(found) : null;
    }

    private static RunningTime? Parse(Match match)
    {
        var half = match.Groups["half"].Success ? 30 : 0;
        var hours = Read(match.Groups["hours"]);
        var minutes = Read(match.Groups["minutes"]);
        if (hours is null || minutes is null || (hours == 0 && minutes == 0) || hours > 9)
        {
            return null;
        }

        var time = match.Groups["time"];
        var about = match.Groups["about"];
        var total = (hours.Value * 60) + minutes.Value + half;

        // Who writes 97 has not rounded.
        var room = !match.Groups["minutes"].Success ? 25 : total % 5 == 0 ? Math.Max(8, total / 8) : Math.Max(7, total / 12);
        var start = about.Length > 0 ? about.Index : time.Index;
        return new(total - room, total + room, TextSpan.FromBounds(start, time.Index + time.Length));
    }

    /// <summary>Nought where nothing is written, null where it is no number.</summary>
    private static int? Read(Group group)
    {
        if (!group.Success)
        {
            return 0;
        }

        if (group.Value.ToLowerInvariant() is "a" or "an")
        {
            return 1;
        }

        var parts = group.Value.Split('-');
        return NumberWord.Read(parts[0]) is { } first && (parts.Length == 1 || NumberWord.Read(parts[1]) is not null)
            ? first + (parts.Length == 1 ? 0 : NumberWord.Read(parts[1]))
            : null;
    }
}

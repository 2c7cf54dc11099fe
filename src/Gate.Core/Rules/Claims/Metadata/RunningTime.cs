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
    private const string About = @"(?:for )?(?<about>(?:just |only |a little |slightly |a bit |well |almost |nearly |about |around |some |under |over |less than |more than )*)";
    private const string Number = @"an?|[a-z]+(?:-[a-z]+)?|\d{1,3}";

    private static readonly string Length =
        $@"{About}(?<time>(?<hours>{Number}) hours?(?: and (?:(?<half>a half)|(?<minutes>{Number}) minutes))?|(?<hours>{Number}) and (?<half>a half) hours|(?<minutes>{Number}) minutes)\b";

    private static readonly Lazy<RulePattern> Labelled = new(() => new($@"(?:^|[.!?;] )(?:running time|runtime|run time|run-time|(?:19|20)\d\d),?:? {Length}(?= ?[.;,]|$)", caseSensitive: false));

    private static readonly Lazy<RulePattern> Told = new(() => new(
        $@"(?:,? (?:which|that))?(?: (?:came out|appeared|premiered|was released|was made) in \d{{4}},? and)? (?:lasts|lasted|runs|ran|running|lasting|clocks in at|clocking in at) {Length}|, {Length} long\b", caseSensitive: false));

    /// <summary>What stands by itself: `Running time: 90 minutes.`, `2001, 90 minutes.`</summary>
    public static IEnumerable<RunningTime> ReadLabels(ProseText prose) => Labelled.Value.Matches(prose.Plain).Select(Parse).OfType<RunningTime>();

    /// <summary>What follows a mention right away.</summary>
    public static RunningTime? ReadAfter(ProseText prose, WorkMention mention)
    {
        var end = prose.WordSpans[mention.Head].End;
        return Told.Value.Matches(prose.Plain).FirstOrDefault(match => match.Index == end || (match.Index == end + 1 && prose.Plain[end] is ',')) is { } found ? Parse(found) : null;
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
        var room = match.Groups["minutes"].Success ? Math.Max(8, total / 8) : 25;
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

using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>SYN1413: finds a running time that is not the one in show.yml: `this 90-minute film` of 48 minutes. Rounded times and slots (`half-hour`) have room.</summary>
internal sealed class RuntimeRule : TextRule
{
    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { RuntimeMinutes: { } runtime } facts || !(context.Prose.Folded.Contains("minute", StringComparison.Ordinal) || context.Prose.Folded.Contains("hour", StringComparison.Ordinal)))
        {
            yield break;
        }

        foreach (var told in RunningTime.ReadLabels(context.Prose).Where(told => IsWrong(facts, told.Least, told.Most)))
        {
            yield return Report(context, told.Span, runtime, Severity.Error);
        }

        foreach (var (mention, certainty) in ThisWork.Mentions(context, facts))
        {
            if (RunningTime.ReadAfter(context.Prose, mention) is { } after && IsWrong(facts, after.Least, after.Most))
            {
                yield return Report(context, after.Span, runtime, ThisWork.Cap(certainty));
            }

            for (var i = mention.First; i < mention.Head; i++)
            {
                if (Read(context.Prose, i) is var (least, most, span) && IsWrong(facts, least, most))
                {
                    yield return Report(context, span, runtime, ThisWork.Cap(certainty));
                }
            }
        }
    }

    // "A six-hour series" is the length of all episodes; the facts have that of one.
    private static bool IsWrong(Catalogs.Facts facts, int least, int most) =>
        (facts.Kind?.Value != Catalogs.ShowKind.Series || least < 75) && (facts.RuntimeMinutes!.Value < least || facts.RuntimeMinutes.Value > most);

    private static RuleFinding Report(RuleContext context, TextSpan span, Documents.Yaml.Sourced<int> runtime, Severity cap) => new(
        span,
        $"“{context.Text.Substring(span.Start, span.Length)}”, but it runs for {runtime.Value} minutes ({FactCitation.Of(runtime.Location)}).",
        Cap: cap);

    /// <summary>The range that `90-minute`, `two-hour`, `half-hour` or `hour-long` allows.</summary>
    private static (int Least, int Most, TextSpan Span)? Read(ProseText prose, int index)
    {
        var word = prose.FoldedWord(index).ToString();
        var span = prose.WordSpans[index];
        if (word is "minute" or "hour" && index > 0 && prose.IsNeighbour(index - 1))
        {
            word = $"{prose.FoldedWord(index - 1)}-{word}";
            span = WorkMention.Span(prose, index - 1, index);
        }

        if (word is "half-hour")
        {
            return (18, 38, span);
        }

        if (word is "hour-long" or "one-hour" or "1-hour")
        {
            return (38, 70, span);
        }

        var parts = word.Split('-');
        return parts.Length >= 2 && NumberWord.Read(parts[0]) is { } number and > 0
            ? parts[1] switch
            {
                "minute" or "minutes" => (number - Room(number), number + Room(number), span),
                "hour" or "hours" when number < 10 => ((number * 60) - 20, (number * 60) + 20, span),
                _ => null,
            }
            : null;
    }

    private static int Room(int minutes) => minutes % 30 == 0 ? Math.Max(8, minutes / 6) : Math.Max(5, minutes / 8);
}

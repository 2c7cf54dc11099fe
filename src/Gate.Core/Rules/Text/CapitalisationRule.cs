using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Checks that sentences begin with a capital, or that nothing is shouted.</summary>
internal sealed class CapitalisationRule(Capitalisation settings, MessageTemplate message) : TextRule
{
    private const int FewestWords = 3;

    private readonly Lazy<HashSet<string>> except = new(() => new(settings.Except.Select(Typography.Straighten), StringComparer.Ordinal));

    public static IEnumerable<SettingFault> Faults(Capitalisation settings, RuleManifest manifest) => Phrases.Faults(settings.Except, "capitalisation", "except");

    public override IEnumerable<RuleFinding> Check(RuleContext context) =>
        settings.Style == CapitalisationStyle.SentenceStart ? SmallBeginnings(context.Prose) : Shouting(context.Prose);

    private IEnumerable<RuleFinding> SmallBeginnings(ProseText prose)
    {
        // One or two words are a stand-in, not a sentence.
        if (prose.WordSpans.Length < FewestWords)
        {
            yield break;
        }

        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            var word = prose.WordSpans[i];
            if (char.IsLower(prose.Text[word.Start]) && !FollowsAtOnce(prose, i) && IsPlain(prose, word) && Begins(prose, i))
            {
                // A text that begins with “irected by” has lost more than its capital.
                yield return Report(prose, word) with { Replacement = i == 0 ? null : Rewording.Capitalise(prose.Text.Substring(word.Start, word.Length)) };
            }
        }
    }

    // Nearly all words do: between them and the word before there is no room for a full stop.
    private static bool FollowsAtOnce(ProseText prose, int index) => index > 0 && prose.WordSpans[index].Start == prose.WordSpans[index - 1].End + 1 && prose.Text[prose.WordSpans[index].Start - 1] == ' ';

    // A sentence breaker takes a small letter for a sign that the sentence goes on, so full stops are looked at here.
    private static bool Begins(ProseText prose, int index)
    {
        var start = prose.WordSpans[index].Start;
        var stop = index > 0 ? prose.WordSpans[index - 1].End : 0;
        if (prose.Sentences.Any(sentence => sentence.Contains(prose.WordSpans[index]) && (index == 0 || stop <= sentence.Start)))
        {
            return !StandsAfterEllipsis(prose.Text, start);
        }

        return index > 0 && prose.Text[stop] == '.' && stop + 1 < start && string.IsNullOrWhiteSpace(prose.Text[(stop + 1)..start])
            && char.IsLower(prose.Text[stop - 1]) && !Abbreviations.IsKnown(prose.Text, 0, stop);
    }

    /// <summary>Neighbouring words in capitals are one finding.</summary>
    private IEnumerable<RuleFinding> Shouting(ProseText prose)
    {
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            if (!IsShouted(prose, prose.WordSpans[i]))
            {
                continue;
            }

            var last = i;
            while (last + 1 < prose.WordSpans.Length && prose.IsNeighbour(last) && IsShouted(prose, prose.WordSpans[last + 1]))
            {
                last++;
            }

            var span = TextSpan.FromBounds(prose.WordSpans[i].Start, prose.WordSpans[last].End);
            if (last - i + 1 >= settings.MinimumWords)
            {
                yield return Report(prose, span);
            }

            i = last;
        }
    }

    // iPhone and eBay are written so, and what has a low line is a name of a file.
    private bool IsPlain(ProseText prose, TextSpan word)
    {
        var text = prose.Plain.Substring(word.Start, word.Length);
        return !text.Any(c => char.IsUpper(c) || char.IsDigit(c) || c == '_') && !except.Value.Contains(text);
    }

    private static bool StandsAfterEllipsis(string text, int start) => start > 0 && text.AsSpan(0, start).TrimEnd() is [.., '…'] or [.., '.', '.', '.'] or [.., '.', ' ', '.'];

    private bool IsShouted(ProseText prose, TextSpan word)
    {
        var letters = 0;
        for (var i = word.Start; i < word.End; i++)
        {
            if (char.IsLower(prose.Text[i]) || char.IsDigit(prose.Text[i]) || prose.Text[i] == '.')
            {
                return false;
            }

            letters += char.IsUpper(prose.Text[i]) ? 1 : 0;
        }

        return letters >= settings.MinimumLength && !except.Value.Contains(prose.Plain.Substring(word.Start, word.Length));
    }

    private RuleFinding Report(ProseText prose, TextSpan span) => new(span, message.Fill(("match", prose.Text.Substring(span.Start, span.Length))));
}

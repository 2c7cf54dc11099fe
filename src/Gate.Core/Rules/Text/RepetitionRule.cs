using System.Globalization;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Finds words that come again within a few words of the same sentence. Two words that both begin with a capital are taken for a name, three in a row for a chant.</summary>
internal sealed class RepetitionRule(Repetition settings, MessageTemplate message) : TextRule
{
    private readonly Lazy<HashSet<string>> except =
        new(() => new(settings.Except.Select(word => Typography.Straighten(word).ToLowerInvariant()), StringComparer.Ordinal));

    public static IEnumerable<SettingFault> Faults(Repetition settings, RuleManifest manifest)
    {
        if (settings.Within < 1)
        {
            yield return new(["repetition", "within"], "`within` is below 1, so nothing is near.", "Write 1 for neighbours, or more.");
        }

        foreach (var fault in Phrases.Faults(settings.Except, "repetition", "except"))
        {
            yield return fault;
        }
    }

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (settings.Within == 1)
        {
            return Neighbours(context);
        }

        return Near(context);
    }

    private List<RuleFinding> Neighbours(RuleContext context)
    {
        var found = new List<RuleFinding>();
        var prose = context.Prose;
        var hashes = prose.WordHashes;
        for (var i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] == hashes[i - 1] && IsDoubled(prose, i))
            {
                found.Add(Report(context.Text, prose.WordSpans[i]));
            }
        }

        return found;
    }

    private bool IsDoubled(ProseText prose, int second)
    {
        var word = prose.FoldedWord(second);
        return word.Length >= settings.MinimumLength && prose.FoldedWord(second - 1).SequenceEqual(word)
            && !WordBreaker.IsUnspaced(prose.Text, prose.WordSpans[second].Start) && IsRepeated(prose, second - 1, second) && !except.Value.Contains(word.ToString());
    }

    private IEnumerable<RuleFinding> Near(RuleContext context)
    {
        var prose = context.Prose;
        var lastPlaces = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            if (prose.WordSpans[i].Length < settings.MinimumLength || WordBreaker.IsUnspaced(context.Text, prose.WordSpans[i].Start))
            {
                continue;
            }

            var word = prose.FoldedWord(i).ToString();
            if (lastPlaces.TryGetValue(word, out var earlier) && i - earlier <= settings.Within && IsRepeated(prose, earlier, i) && !except.Value.Contains(word))
            {
                yield return Report(context.Text, prose.WordSpans[i]);
            }

            lastPlaces[word] = i;
        }
    }

    private static bool IsName(string text, TextSpan first, TextSpan second) => char.IsUpper(text[first.Start]) && char.IsUpper(text[second.Start]);

    // “A A$100 prize”: the letters belong to the sign behind them.
    private static bool IsCurrency(string text, TextSpan word) => word.End < text.Length && char.GetUnicodeCategory(text[word.End]) == UnicodeCategory.CurrencySymbol;

    // "Doo doo doo" is meant.
    private static bool IsChant(ProseText prose, int earlier, int later) =>
        (earlier > 0 && prose.FoldedWord(earlier - 1).SequenceEqual(prose.FoldedWord(later)))
        || (later + 1 < prose.WordSpans.Length && prose.FoldedWord(later + 1).SequenceEqual(prose.FoldedWord(later)));

    private bool IsRepeated(ProseText prose, int earlier, int later)
    {
        var first = prose.WordSpans[earlier];
        var second = prose.WordSpans[later];
        if (IsName(prose.Text, first, second) || !char.IsLetter(prose.Text[second.Start]) || IsCurrency(prose.Text, second))
        {
            return false;
        }

        return settings.Within == 1
            ? prose.IsNeighbour(earlier) && !IsChant(prose, earlier, later)
            : prose.Sentences.Any(sentence => sentence.Contains(first) && sentence.Contains(second));
    }

    private RuleFinding Report(string text, TextSpan span)
    {
        var finding = new RuleFinding(span, message.Fill(("match", text.Substring(span.Start, span.Length))));
        return settings.Remove && settings.Within == 1 ? finding.Removing(text) : finding;
    }
}

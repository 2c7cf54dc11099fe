using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Prose;

/// <summary>
/// SYN1213: finds a text with more names than a reader can keep. A name is a row of words with capitals that neither begins a sentence nor stands in brackets;
/// names that share a word are one. A text in title case has no names that could be told.
/// </summary>
internal sealed class ManyNamesRule : TextRule
{
    private const int Most = 9;

    // A long text may have more names than a short one.
    private const int WordsPerName = 8;

    // So many function words may have capitals as parts of titles.
    private const int TitleWords = 3;

    // Capitals that name a time or a nation, not somebody.
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> NoNames = new(() => new HashSet<string>(
        ("i i'm i'll i've i'd mr mrs ms dr god christmas halloween thanksgiving easter january february march april may june july august september october november december "
        + "monday tuesday wednesday thursday friday saturday sunday american british english french german italian spanish russian chinese japanese korean indian irish "
        + "scottish canadian mexican african european asian christian jewish muslim catholic tv uk us usa").Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>());

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var prose = context.Prose;
        if (!MayHaveMany(prose.Text) || IsInTitleCase(prose))
        {
            yield break;
        }

        var names = Names(prose);
        if (names.Count > Most && prose.Words.Count < names.Count * WordsPerName)
        {
            var tenth = prose.Text.Substring(names[Most].Start, names[Most].Length);
            yield return new(names[Most], $"With “{tenth}” there are ten names, of {names.Count}. Readers keep three or four: who of them is needed?");
        }
    }

    private static bool MayHaveMany(string text)
    {
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c) && ++capitals > Most)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when `The` and `Of` have capitals too, other than at the beginning of a sentence or now and then in a title.</summary>
    private static bool IsInTitleCase(ProseText prose)
    {
        var capitals = 0;
        for (var i = 0; i < prose.Words.Count; i++)
        {
            capitals += char.IsUpper(prose.Text[prose.Words[i].Start]) && CommonWords.RarityOf(prose.FoldedWord(i)) == 0 ? 1 : 0;
        }

        return capitals > prose.Sentences.Count + TitleWords;
    }

    /// <summary>Each name where it stands first.</summary>
    private static List<TextSpan> Names(ProseText prose)
    {
        var starts = prose.Sentences.Select(sentence => sentence.Start).ToHashSet();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<TextSpan>();
        var isInBrackets = false;
        for (var i = 0; i < prose.Words.Count; i++)
        {
            isInBrackets = IsInBrackets(prose, i, isInBrackets);
            if (isInBrackets || !IsName(prose, i) || BeginsSentence(prose, i, starts))
            {
                continue;
            }

            var first = i;
            while (i + 1 < prose.Words.Count && prose.IsNeighbour(i) && IsName(prose, i + 1))
            {
                i++;
            }

            var parts = Enumerable.Range(first, i - first + 1).Select(word => GenericTextRule.WithoutPossessive(prose.FoldedWord(word)).ToString()).ToList();
            if (!parts.Exists(known.Contains))
            {
                names.Add(TextSpan.FromBounds(prose.Words[first].Start, prose.Words[i].End));
            }

            known.UnionWith(parts);
        }

        return names;
    }

    // Who plays whom is for another rule.
    private static bool IsInBrackets(ProseText prose, int word, bool before)
    {
        var from = word == 0 ? 0 : prose.Words[word - 1].End;
        var gap = prose.Text.AsSpan(from, prose.Words[word].Start - from);
        return gap.LastIndexOfAny('(', ')') is var bracket and >= 0 ? gap[bracket] == '(' : before;
    }

    private static bool IsName(ProseText prose, int word) => char.IsUpper(prose.Text[prose.Words[word].Start]) && !NoNames.Value.Contains(prose.FoldedWord(word));

    // A quotation mark may stand between the beginning of a sentence and its first word.
    private static bool BeginsSentence(ProseText prose, int word, HashSet<int> starts)
    {
        var start = prose.Words[word].Start;
        while (start > 0 && Typography.IsOpener(prose.Text[start - 1]))
        {
            start--;
        }

        return starts.Contains(start);
    }
}

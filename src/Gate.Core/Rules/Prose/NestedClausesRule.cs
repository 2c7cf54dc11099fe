using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Prose;

/// <summary>
/// SYN1211: finds a sentence with more than three words that open a clause. What stands in quotation marks or brackets is not counted, and of clauses that
/// run parallel (`a cook who sings and a priest who swims`) only the first.
/// </summary>
internal sealed class NestedClausesRule : TextRule
{
    private const int Most = 3;

    // How far before its clause the person of a parallel clause may stand.
    private const int Reach = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        Words("who whom whose which that when while where because although though until unless whether");

    // What makes `that` open a clause; else it points (that day) or weighs (not that bad).
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterThat = Words(
        "i you he she it we they there the a an my your his her its our their this these those no all both some is was are were has have had will would can could may might "
        + "must should do does did make take keep come go lead bring give help turn threaten allow leave follow await appear offer want need nobody nothing everyone everything someone something");

    // Not clauses: while there, because of.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterWhile = Words("there on in at still");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles = Words("a an the one two three another");

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var prose = context.Prose;
        return MayNest(prose) ? FindAll(prose) : [];
    }

    // Most texts have no more openers in all than a sentence may have.
    private static bool MayNest(ProseText prose)
    {
        var openers = 0;
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            var word = prose.FoldedWord(i);
            openers += word[0] is 'w' or 't' or 'b' or 'a' or 'u' && Openers.Contains(word) ? 1 : 0;
        }

        return openers > Most;
    }

    private static IEnumerable<RuleFinding> FindAll(ProseText prose)
    {
        bool[]? asides = null;
        var word = 0;
        var openers = new List<int>();
        foreach (var sentence in prose.Sentences)
        {
            openers.Clear();
            for (; word < prose.WordSpans.Length && prose.WordSpans[word].Start < sentence.End; word++)
            {
                if (Openers.Contains(prose.FoldedWord(word)))
                {
                    openers.Add(word);
                }
            }

            if (openers.Count <= Most)
            {
                continue;
            }

            asides ??= Asides.In(prose.Text);
            var clauses = openers.Where(opener => !asides[prose.WordSpans[opener].Start] && OpensClause(prose, opener)).ToList();
            var nested = clauses.Where((opener, i) => !IsParallel(prose, opener, Before(clauses, i))).ToList();
            if (nested.Count > Most)
            {
                yield return Report(prose, prose.WordSpans[nested[Most]], nested.Count);
            }
        }
    }

    private static bool OpensClause(ProseText prose, int word)
    {
        var hasNext = word + 1 < prose.WordSpans.Length && prose.IsNeighbour(word);
        var next = hasNext ? prose.FoldedWord(word + 1) : default;
        return prose.FoldedWord(word) switch
        {
            "that" => hasNext && !IsAside(prose, word + 1)
                && (AfterThat.Contains(next) || next.EndsWith("ed") || (next.Length > 3 && next.EndsWith('s')) || char.IsUpper(prose.Text[prose.WordSpans[word + 1].Start])),
            "because" => !next.SequenceEqual("of"),
            "while" => !AfterWhile.Contains(next),
            _ => true,
        };
    }

    // … that is, until …
    private static bool IsAside(ProseText prose, int word) =>
        prose.FoldedWord(word).SequenceEqual("is") && prose.WordSpans[word].End is var end && end < prose.Text.Length && prose.Text[end] == ',';

    private static bool IsParallel(ProseText prose, int opener, IEnumerable<int> before)
    {
        var earlier = before.FirstOrDefault(other => prose.FoldedWord(other).SequenceEqual(prose.FoldedWord(opener)), -1);
        for (var i = opener; earlier >= 0 && i > earlier + 1 && i > opener - Reach; i--)
        {
            var isAfterAnd = prose.FoldedWord(i - 1) is "and" or "or";
            var isAfterComma = prose.Text.AsSpan(prose.WordSpans[i - 1].End, prose.WordSpans[i].Start - prose.WordSpans[i - 1].End).ContainsAny(',', ';');
            if (isAfterAnd || isAfterComma)
            {
                return i == opener ? isAfterAnd || prose.FoldedWord(i).SequenceEqual("that") : Articles.Contains(prose.FoldedWord(i)) || (isAfterAnd && char.IsUpper(prose.Text[prose.WordSpans[i].Start]));
            }
        }

        return false;
    }

    // A few are enough to find the clause that one is parallel to.
    private static IEnumerable<int> Before(List<int> clauses, int index) => clauses.Take(Math.Max(0, index - Reach)..index).Reverse();

    private static RuleFinding Report(ProseText prose, TextSpan span, int count) =>
        new(span, $"This sentence has {count} clauses within clauses; “{prose.Text.Substring(span.Start, span.Length)}” opens one too many. Where could it end?");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

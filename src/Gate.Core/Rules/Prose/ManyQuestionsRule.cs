using System.Buffers;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Prose;

/// <summary>
/// SYN1116: finds a text with more questions than two. A label (`Good news?`), a quotation, a bracket and a broken character are no questions of the text,
/// and a show that answers questions may ask them.
/// </summary>
internal sealed class ManyQuestionsRule : TextRule
{
    private const int Most = 2;
    private const int LongestLabel = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("?？؟");
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…:;。！？؟\n\"“”()「」");
    private static readonly SearchValues<string> Anywhere = SearchValues.Create(["question", "answer"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Afterwards = SearchValues.Create(["series", "documentary", "this show", "this special"], StringComparison.Ordinal);

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var prose = context.Prose;
        if (!prose.Text.AsSpan().ContainsAny(Marks))
        {
            return [];
        }

        var questions = Questions(prose);
        return questions.Count <= Most || IsAboutQuestions(prose.Folded, questions[^1].End)
            ? []
            : [new(questions[Most], $"{questions.Count} questions; two are plenty. Tell what is at stake.")];
    }

    private static bool IsAboutQuestions(ReadOnlySpan<char> folded, int end) => folded.ContainsAny(Anywhere) || folded[end..].ContainsAny(Afterwards);

    /// <returns>None where no question asks how the story goes on.</returns>
    private static List<TextSpan> Questions(ProseText prose)
    {
        var text = prose.Text;
        var asides = Asides.In(text);
        var questions = new List<TextSpan>();
        var word = 0;
        var isHook = prose.Language != "en";
        for (var i = 0; i < text.Length; i++)
        {
            if (!Stops.Contains(text[i]) && !Marks.Contains(text[i]))
            {
                continue;
            }

            var first = word;
            while (word < prose.WordSpans.Length && prose.WordSpans[word].Start < i)
            {
                word++;
            }

            if (Marks.Contains(text[i]))
            {
                var end = EndOfMarks(text, i);
                if (word - first > LongestLabel && !asides[i] && !IsBroken(text, i, end))
                {
                    questions.Add(TextSpan.FromBounds(i, end));
                    isHook |= Hooks(prose, first);
                }

                i = end - 1;
            }
        }

        return isHook ? questions : [];
    }

    // Will he …? And can she …? Who will …?
    private static bool Hooks(ProseText prose, int first) =>
        prose.FoldedWord(first) is "will" or "can" or "could"
        || prose.FoldedWord(first + 1) is "will"
        || (prose.FoldedWord(first) is "and" or "but" or "or" && prose.FoldedWord(first + 1) is ("can" or "could"));

    // A question that trails off or is shouted counts once.
    private static int EndOfMarks(string text, int start)
    {
        var end = start;
        while (end < text.Length && (Marks.Contains(text[end]) || text[end] is '!' or '！'))
        {
            end++;
        }

        return end;
    }

    /// <summary>True inside a word or a sentence, where a mark stands for a character that was lost.</summary>
    private static bool IsBroken(string text, int start, int end) =>
        (end < text.Length && char.IsLetter(text[end]) && !WordBreaker.IsUnspaced(text, end))
        || (start > 0 && char.IsWhiteSpace(text[start - 1]) && end + 1 < text.Length && char.IsLower(text[end + 1]));
}

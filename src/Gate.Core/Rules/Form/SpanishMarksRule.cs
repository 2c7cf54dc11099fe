using Gate.Core.Documents;

namespace Gate.Core.Rules.Form;

/// <summary>SYN1933: finds Spanish questions and exclamations that are closed but not opened. Where they begin, only the writer knows.</summary>
internal sealed class SpanishMarksRule : TextRule
{
    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var text = context.Text;
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '¿' or '¡')
            {
                isOpen = true;
            }
            else if (text[i] is '?' or '!')
            {
                var start = WordBefore(text, i);
                if (!isOpen && start < i && !(i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
                {
                    yield return new(TextSpan.FromBounds(start, i + 1),
                        text[i] == '?' ? "La pregunta se cierra con «?», pero no se abre con «¿»." : "La exclamación se cierra con «!», pero no se abre con «¡».",
                        Cap: text[i] == '?' ? Severity.Error : Severity.Suggestion);
                }

                isOpen = i + 1 < text.Length && text[i + 1] is '?' or '!' && isOpen;
            }
        }
    }

    private static int WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '\''))
        {
            start--;
        }

        return start;
    }
}

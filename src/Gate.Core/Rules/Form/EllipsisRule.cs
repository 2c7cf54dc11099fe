using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Form;

/// <summary>SYN1913: finds rows of full stops that are not three. Four and more become an ellipsis as the rest of the text has it; what two mean only the writer knows.</summary>
internal sealed class EllipsisRule : TextRule
{
    // Fields of catalogues are seldom shorter than this.
    private const int FieldLimit = 300;

    private static readonly Lazy<RulePattern> Rows = new(() => new(@"\.(?: \.){2,}|\.{2,}"));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (!context.Text.Contains("..", StringComparison.Ordinal) && !context.Text.Contains(". .", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var match in Rows.Value.Matches(context.Text).Where(match => match.Value != "..."))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (match.Length > 2)
            {
                yield return new(span, $"An ellipsis is three dots, not “{match.Value}”.", Ellipsis(context.Text));
            }
            else if (!IsAbbreviation(context.Text, match.Index))
            {
                yield return OfTwo(context.Text, span);
            }
        }
    }

    private static RuleFinding OfTwo(string text, TextSpan span)
    {
        if (text[span.Start - 1] is '?' or '!')
        {
            var endsThere = span.End == text.Length || char.IsWhiteSpace(text[span.End]);
            return new(span, $"After “{text[span.Start - 1]}” the sentence is over: the two full stops are too many.", endsThere ? "" : null);
        }

        return text.Length >= FieldLimit && text.AsSpan(span.End).IsWhiteSpace()
            ? new(span, "The text ends in two full stops, as if a field had cut it off. End it with a whole sentence.")
            : new(span, "Two full stops are neither an end nor an ellipsis. Write one, or three.");
    }

    private static string Ellipsis(string text) => text.Contains('…', StringComparison.Ordinal) ? "…" : "...";

    // “U.S..” and “etc..” have one stop too many as well, but of another kind, and paths and commands have two on purpose.
    private static bool IsAbbreviation(string text, int index) => index == 0 || text[index - 1] is '/' or '\\' || (index + 2 < text.Length && text[index + 2] is '/' or '\\');
}

using System.Buffers;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Form;

/// <summary>
/// SYN1929: finds characters that nobody sees and that came along with a copy: zero-width spaces, soft hyphens, tabs, control characters, marks of
/// writing direction in a text that has only one. Joiners are let be: scripts and emoji need them.
/// </summary>
internal sealed class InvisibleCharacterRule : TextRule
{
    private const string Marks = "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u061C";
    private const string Joining = "\u00AD\u2060\uFEFF";
    private const char NoBreakSpace = '\u00A0';

    private static readonly SearchValues<char> Directions = SearchValues.Create(Marks);
    private static readonly SearchValues<char> Joiners = SearchValues.Create(Joining);
    private static readonly SearchValues<char> Breaking = SearchValues.Create("\t\u2028\u2029");

    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        Marks + Joining + "\t\u200B\u2028\u2029\uFFFC\u007F" + NoBreakSpace
        + string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\n' or '\r' or '\t'))));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var text = context.Text;
        for (var i = text.AsSpan().IndexOfAny(Invisible); i >= 0 && i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && Invisible.Contains(text[end]) && text[end] != NoBreakSpace && text[i] != NoBreakSpace)
            {
                end++;
            }

            if (Report(context, TextSpan.FromBounds(i, end)) is { } finding)
            {
                yield return finding;
            }

            var next = text.AsSpan(end).IndexOfAny(Invisible);
            i = next < 0 ? text.Length : end + next;
        }
    }

    private static RuleFinding? Report(RuleContext context, TextSpan span)
    {
        var text = context.Text;
        var signs = text.AsSpan(span.Start, span.Length);
        if (signs[0] == NoBreakSpace)
        {
            return context.Language == "en" && Spacing.StandsBetweenLetters(text, span) && char.IsLower(text[span.Start - 1]) && char.IsLower(text[span.End])
                ? new(span, "A no-break space holds these two words together. Write a plain space.", " ", Severity.Suggestion)
                : null;
        }

        if (!signs.ContainsAnyExcept(Directions) && HasTwoDirections(text))
        {
            return null;
        }

        var finding = new RuleFinding(span, $"An invisible character (U+{(int)signs[0]:X4}) stands here, left over from a copy.");
        if (signs.ContainsAny(Breaking))
        {
            return finding.ReplacedBySpace(text);
        }

        // Between two letters it may have been a space, unless it only joined them.
        return Spacing.StandsBetweenLetters(text, span) && signs.ContainsAnyExcept(Joiners) ? finding : finding.TakenOut(text);
    }

    private static bool HasTwoDirections(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') || text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFDFF');
}

using System.Buffers;

namespace Gate.Core.Rules.Form;

/// <summary>
/// SYN1911: finds straight and curly quotation marks and apostrophes in one text, and accents that stand for an apostrophe. Found are
/// the marks of the kind that is used less.
/// </summary>
internal sealed class MixedQuotesRule : TextRule
{
    private static readonly SearchValues<char> Straight = SearchValues.Create("'\"");
    private static readonly SearchValues<char> Curly = SearchValues.Create("‘’“”");
    private static readonly SearchValues<char> Accents = SearchValues.Create("`´");

    private static readonly SearchValues<char> CurlyOrAccent = SearchValues.Create("‘’“”`´");

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var text = context.Text;
        if (!text.AsSpan().ContainsAny(CurlyOrAccent))
        {
            yield break;
        }

        var curly = Places(text, Curly);
        var accents = Places(text, Accents).Where(place => IsApostrophe(text, place)).ToList();
        var straight = Places(text, Straight);
        if (IsWrapped(text))
        {
            straight.RemoveAll(place => place == 0 || place == text.Length - 1);
        }

        var toCurly = curly.Count > straight.Count;
        var odd = accents.Concat(toCurly ? straight : straight.Count > 0 ? curly : []).Order().ToList();
        foreach (var place in odd)
        {
            yield return new(new(place, 1), Message(text[place], toCurly), (toCurly ? ToCurly(text, place) : ToStraight(text[place]))?.ToString());
        }
    }

    private static string Message(char sign, bool toCurly) => sign is '`' or '´'
        ? $"“{sign}” is an accent, not an apostrophe."
        : toCurly ? $"“{sign}” is straight, but others in this text are curly." : $"“{sign}” is curly, but others in this text are straight.";

    // A program puts a whole text between straight marks; they say nothing of the marks inside.
    private static bool IsWrapped(string text) => text is ['"', _, .., '"'] && !text.AsSpan(1, text.Length - 2).Contains('"');

    // Feet and inches are no quotation marks: 6'2", 7’2”.
    private static List<int> Places(string text, SearchValues<char> signs)
    {
        var places = new List<int>();
        for (var i = text.AsSpan().IndexOfAny(signs); i >= 0;)
        {
            if (i == 0 || !char.IsAsciiDigit(text[i - 1]) || (i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                places.Add(i);
            }

            var next = text.AsSpan(i + 1).IndexOfAny(signs);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return places;
    }

    private static char? ToStraight(char sign) => sign is '“' or '”' ? '"' : '\'';

    // Before a letter a single mark may open a quotation or stand for a letter that is left out: 'Tis. That takes a reader.
    private static char? ToCurly(string text, int place)
    {
        if (IsApostrophe(text, place))
        {
            return '’';
        }

        var opens = place == 0 || char.IsWhiteSpace(text[place - 1]) || text[place - 1] is '(' or '[' or '—' or '–' or '-' or '/' or '“' or '‘';
        var closes = place > 0 && !char.IsWhiteSpace(text[place - 1]) && (place + 1 == text.Length || !char.IsLetterOrDigit(text[place + 1]));
        return (text[place], opens, closes) switch
        {
            ('"', true, false) => '“',
            ('"', false, true) => '”',
            ('\'', false, true) => '’',
            ('\'', true, false) when place + 1 < text.Length && char.IsAsciiDigit(text[place + 1]) => '’',
            _ => null,
        };
    }

    private static bool IsApostrophe(string text, int place) =>
        place > 0 && place + 1 < text.Length && char.IsLetter(text[place - 1]) && char.IsLetter(text[place + 1]) && text[place] != '"';
}

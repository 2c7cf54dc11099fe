using System.Buffers;

namespace Gate.Core.Rules.Form;

/// <summary>SYN1920: finds brackets and double quotation marks without their partner. Faces, numbered lists, inches, and quotations over paragraphs are let be.</summary>
internal sealed class UnbalancedRule : TextRule
{
    private const string Openers = "([{（【「『《";
    private const string Closers = ")]}）】」』》";
    private const string Eyes = ":;=";

    private static readonly SearchValues<char> BracketSigns = SearchValues.Create(Openers + Closers);
    private static readonly SearchValues<char> Signs = SearchValues.Create(Openers + Closers + "\"“”");

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var text = context.Text;
        if (!text.AsSpan().ContainsAny(Signs))
        {
            return [];
        }

        return Brackets(text).Concat(Quotes(text)).Take(3);
    }

    private static IEnumerable<RuleFinding> Brackets(string text)
    {
        var open = new Stack<int>();
        for (var i = NextBracket(text, 0); i < text.Length; i = NextBracket(text, i + 1))
        {
            if (Openers.Contains(text[i], StringComparison.Ordinal) && !IsFace(text, i))
            {
                open.Push(i);
            }
            else if (Closers.IndexOf(text[i]) is >= 0 and var kind && !IsFace(text, i))
            {
                if (open.TryPeek(out var at) && text[at] == Openers[kind])
                {
                    open.Pop();
                }
                else if (!IsListNumber(text, i) && !IsFaceWithGlasses(text, i))
                {
                    yield return Report(text, i, open.Count > 0 ? $"does not close “{text[open.Pop()]}”" : "closes nothing");
                }
            }
        }

        // “(Nao(,” is one slip, not two.
        foreach (var at in open.Reverse().DistinctBy(at => text[at]))
        {
            yield return Report(text, at, "is not closed");
        }
    }

    private static int NextBracket(string text, int from) => text.AsSpan(from).IndexOfAny(BracketSigns) is var at and >= 0 ? from + at : text.Length;

    private static IEnumerable<RuleFinding> Quotes(string text)
    {
        // A quotation over several paragraphs opens each of them; of marks of both kinds another rule speaks first.
        var isStraight = text.Contains('"', StringComparison.Ordinal);
        var isCurly = text.AsSpan().ContainsAny('“', '”');
        if (isStraight == isCurly || text.Contains("\n\n", StringComparison.Ordinal) || text.AsSpan().ContainsAny("„«»"))
        {
            yield break;
        }

        var places = Enumerable.Range(0, text.Length).Where(i => text[i] is '"' or '“' or '”' && !IsBrokenDash(text, i)).ToList();
        var isEven = isStraight ? places.Count % 2 == 0 : places.Count(i => text[i] == '“') * 2 == places.Count;
        if (!isEven && !places.Exists(i => i > 0 && char.IsDigit(text[i - 1])) && Lonely(text, places) is { } lonely)
        {
            yield return Report(text, lonely, Opens(text, lonely) ? "is not closed" : "closes nothing");
        }
    }

    private static int? Lonely(string text, List<int> places)
    {
        int? open = null;
        foreach (var place in places)
        {
            if (Opens(text, place))
            {
                if (open is not null)
                {
                    return open;
                }

                open = place;
            }
            else if (open is null)
            {
                return place;
            }
            else
            {
                open = null;
            }
        }

        return open;
    }

    private static bool Opens(string text, int place) => text[place] switch
    {
        '“' => true,
        '”' => false,
        _ => (place == 0 || char.IsWhiteSpace(text[place - 1]) || Openers.Contains(text[place - 1], StringComparison.Ordinal) || text[place - 1] is '—' or '–' or '-' or '\'')
            && place + 1 < text.Length && !char.IsWhiteSpace(text[place + 1]),
    };

    // â€” and â€“ in a wrong encoding are a matter of another rule.
    private static bool IsBrokenDash(string text, int index) => index > 1 && text[index - 1] == '€' && text[index - 2] == 'â';

    // 8) and 8-) look at the reader, ’88) does not.
    private static bool IsFaceWithGlasses(string text, int index)
    {
        var eyes = index > 0 && text[index - 1] == '-' ? index - 2 : index - 1;
        return text[index] == ')' && eyes >= 0 && text[eyes] == '8' && (eyes == 0 || char.IsWhiteSpace(text[eyes - 1]));
    }

    private static bool IsFace(string text, int index) =>
        (index > 0 && Eyes.Contains(text[index - 1], StringComparison.Ordinal)) || (index > 1 && text[index - 1] == '-' && Eyes.Contains(text[index - 2], StringComparison.Ordinal));

    // “1) A man …”, “b) …”
    private static bool IsListNumber(string text, int index) =>
        text[index] == ')' && index > 0 && char.IsLetterOrDigit(text[index - 1])
        && (index == 1 || char.IsWhiteSpace(text[index - 2]) || (char.IsDigit(text[index - 1]) && char.IsDigit(text[index - 2])));

    private static RuleFinding Report(string text, int index, string fault) => new(new(index, 1), $"“{text[index]}” {fault}.");
}

using System.Buffers;

namespace Gate.Core.Rules.Form;

/// <summary>SYN1920: finds brackets and double quotation marks without their partner. Faces, numbered lists, inches, and quotations over paragraphs are let be.</summary>
internal sealed class UnbalancedRule : TextRule
{
    private const string Openers = "([{（【「『《";
    private const string Closers = ")]}）】」』》";
    private const string Eyes = ":;=8";

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
        for (var i = 0; i < text.Length; i++)
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
                else if (!IsListNumber(text, i))
                {
                    yield return Report(text, i, open.Count > 0 ? $"does not close “{text[open.Pop()]}”" : "closes nothing");
                }
            }
        }

        foreach (var at in open.Reverse())
        {
            yield return Report(text, at, "is not closed");
        }
    }

    private static IEnumerable<RuleFinding> Quotes(string text)
    {
        // A quotation over several paragraphs opens each of them; of marks of both kinds another rule speaks first.
        var isStraight = text.Contains('"', StringComparison.Ordinal);
        var isCurly = text.AsSpan().ContainsAny('“', '”');
        if (isStraight == isCurly || text.Contains("\n\n", StringComparison.Ordinal) || text.AsSpan().ContainsAny("„«»"))
        {
            yield break;
        }

        var places = Enumerable.Range(0, text.Length).Where(i => text[i] is '"' or '“' or '”').ToList();
        var isEven = isStraight ? places.Count % 2 == 0 : places.Count(i => text[i] == '“') == places.Count(i => text[i] == '”');
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

    private static bool IsFace(string text, int index) =>
        (index > 0 && Eyes.Contains(text[index - 1], StringComparison.Ordinal)) || (index > 1 && text[index - 1] == '-' && Eyes.Contains(text[index - 2], StringComparison.Ordinal));

    // “1) A man …”, “b) …”
    private static bool IsListNumber(string text, int index) =>
        text[index] == ')' && index > 0 && char.IsLetterOrDigit(text[index - 1])
        && (index == 1 || char.IsWhiteSpace(text[index - 2]) || (char.IsDigit(text[index - 1]) && char.IsDigit(text[index - 2])));

    private static RuleFinding Report(string text, int index, string fault) => new(new(index, 1), $"“{text[index]}” {fault}.");
}

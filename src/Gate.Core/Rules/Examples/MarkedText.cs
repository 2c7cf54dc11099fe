using System.Text;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Examples;

/// <summary>A text whose expected findings are marked: `Stars the [|Oscar-winning|] Ada.`</summary>
/// <param name="Text">Without the marks.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Spans)
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <returns>Null when a mark is opened but not closed, or closed but not opened.</returns>
    public static MarkedText? Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = new List<TextSpan>();
        var rest = marked;
        while (rest.IndexOf(Open, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = rest.IndexOf(Close, open + Open.Length, StringComparison.Ordinal);
            if (close < 0 || rest[..open].Contains(Close, StringComparison.Ordinal))
            {
                return null;
            }

            text.Append(rest, 0, open);
            spans.Add(new(text.Length, close - open - Open.Length));
            text.Append(rest, open + Open.Length, close - open - Open.Length);
            rest = rest[(close + Close.Length)..];
        }

        return rest.Contains(Close, StringComparison.Ordinal) ? null : new(text.Append(rest).ToString(), spans);
    }

    /// <summary>Puts marks around spans, for showing what was expected and what was found.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        var builder = new StringBuilder(text);
        foreach (var span in spans.OrderByDescending(span => span.Start).ThenByDescending(span => span.Length))
        {
            builder.Insert(span.End, Close).Insert(span.Start, Open);
        }

        return builder.ToString();
    }
}

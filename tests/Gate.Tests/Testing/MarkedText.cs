using System.Text;
using Gate.Core.Documents;

namespace Gate.Tests.Testing;

/// <summary>A text with the spans that stand in `[|` and `|]`.</summary>
internal static class MarkedText
{
    public static (string Text, IReadOnlyList<TextSpan> Spans) Read(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                start = text.Length;
                i++;
            }
            else if (marked.AsSpan(i).StartsWith("|]"))
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return (text.ToString(), spans);
    }
}

using System.Text;

namespace Gate.Core.Documents;

/// <summary>Applies edits to a file: only the spans change, whatever stands around them.</summary>
public static class SourceEdits
{
    /// <summary>The edits that can be applied together: in the order of the text, each that does not touch an earlier one.</summary>
    public static IReadOnlyList<SourceEdit> Compatible(IEnumerable<SourceEdit> edits)
    {
        var chosen = new List<SourceEdit>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length).ThenBy(edit => edit.Replacement, StringComparer.Ordinal))
        {
            if (chosen.Count == 0 || Follows(edit.Span, chosen[^1].Span))
            {
                chosen.Add(edit);
            }
        }

        return chosen;
    }

    /// <param name="edits">As <see cref="Compatible"/> gives them; the spans speak of the source as it is before any edit.</param>
    public static SourceText Apply(SourceText source, IEnumerable<SourceEdit> edits)
    {
        var content = new StringBuilder();
        var position = 0;
        foreach (var edit in Compatible(edits))
        {
            content.Append(source.Content, position, edit.Span.Start - position).Append(edit.Replacement);
            position = edit.Span.End;
        }

        content.Append(source.Content, position, source.Content.Length - position);
        return new(source.Path, content.ToString()) { HasByteOrderMark = source.HasByteOrderMark };
    }

    // Two insertions at one place have no order, so the second has to wait for the next run.
    private static bool Follows(TextSpan span, TextSpan last) => span.Start >= last.End && (span.Length > 0 || span.Start > last.Start);
}

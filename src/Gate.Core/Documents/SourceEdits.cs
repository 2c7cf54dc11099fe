using System.Text;

namespace Gate.Core.Documents;

/// <summary>Applies edits to a file: only the spans change, whatever stands around them.</summary>
public static class SourceEdits
{
    /// <summary>The edits that can be applied together: in the order of the file, each that does not touch an earlier one.</summary>
    public static IReadOnlyList<SourceEdit> WithoutOverlaps(IEnumerable<SourceEdit> edits)
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

    /// <param name="edits">Their spans speak of the content before any edit. Of two that overlap, the later one is left out.</param>
    public static string Apply(string content, IEnumerable<SourceEdit> edits)
    {
        var edited = new StringBuilder();
        var position = 0;
        foreach (var edit in WithoutOverlaps(edits))
        {
            edited.Append(content, position, edit.Span.Start - position).Append(edit.Replacement);
            position = edit.Span.End;
        }

        return edited.Append(content, position, content.Length - position).ToString();
    }

    /// <summary>The edited file, with its byte order mark if it had one.</summary>
    public static SourceText Apply(SourceText source, IEnumerable<SourceEdit> edits) =>
        new(source.Path, Apply(source.Content, edits)) { HasByteOrderMark = source.HasByteOrderMark };

    // Two insertions at one place have no order, so the second has to wait for the next run.
    private static bool Follows(TextSpan span, TextSpan last) => span.Start >= last.End && (span.Length > 0 || span.Start > last.Start);
}

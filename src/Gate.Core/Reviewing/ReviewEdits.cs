using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Core.Reviewing;

/// <summary>Turns a fix into an edit of whole lines of its file, as a suggestion needs it.</summary>
internal static class ReviewEdits
{
    /// <param name="anchor">The lines that the comment stands on; the edit holds them too.</param>
    /// <param name="hunk">All lines must lie within it.</param>
    /// <returns>Null where no suggestion can say it: other lines, text that would not be seen as it is, a file whose lines are counted otherwise.</returns>
    public static ReviewEdit? Of(MappedText body, Fix fix, LineRange anchor, LineRange hunk)
    {
        var source = body.Source;
        if (body.ToSourceEdit(fix.Span, fix.Replacement) is not { } edit || HasOldLineBreaks(source.Content)
            || IsInLineBreak(source.Content, edit.Span.Start) || IsInLineBreak(source.Content, edit.Span.End))
        {
            return null;
        }

        var (start, end) = (source.PositionAt(edit.Span.Start), source.PositionAt(edit.Span.End));
        var lines = new LineRange(Math.Min(anchor.Start, start.Line), Math.Max(anchor.End, end.Line));
        if (!hunk.Contains(lines) || lines.End > source.LineCount)
        {
            return null;
        }

        var texts = Enumerable.Range(lines.Start, lines.End - lines.Start + 1).Select(source.LineText).ToList();
        var before = string.Join('\n', texts);
        var (from, to) = (Offset(start), Offset(end));
        var whole = new ReviewEdit(lines, before, from, to - from, edit.Replacement);
        return before.Length <= ReviewLimits.Lines && IsSeenAsItIs(whole) ? whole : null;

        int Offset(LinePosition place) =>
            texts.Take(place.Line - lines.Start).Sum(text => text.Length + 1) + Math.Min(place.Column - 1, texts[place.Line - lines.Start].Length);
    }

    /// <summary>No line break or control character, no invisible one that no script needs, and nothing that begins an HTML comment.</summary>
    public static bool IsSeenAsItIs(string text) =>
        InertText.Line(text) == text && InvisibleCharacters.AreInPlace(text) && !text.Contains("<!--", StringComparison.Ordinal);

    /// <summary>True when that holds for its lines and the replacement, which brings no invisible character that the lines do not hold.</summary>
    public static bool IsSeenAsItIs(ReviewEdit edit) =>
        edit.Before.Split('\n').Append(edit.Replacement).All(IsSeenAsItIs) && InvisibleCharacters.AreOf(edit.Before, edit.Replacement);

    private static bool IsInLineBreak(string content, int offset) => offset > 0 && offset < content.Length && content[offset - 1] == '\r' && content[offset] == '\n';

    // Git and GitHub count line feeds alone.
    private static bool HasOldLineBreaks(string content)
    {
        for (var at = content.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = content.IndexOf('\r', at + 1))
        {
            if (at + 1 == content.Length || content[at + 1] != '\n')
            {
                return true;
            }
        }

        return false;
    }
}

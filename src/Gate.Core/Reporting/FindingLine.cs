using Gate.Core.Judging;

namespace Gate.Core.Reporting;

/// <summary>The line of a file that a finding is in, parted at the words that it is about, inert and not longer than a reader wants.</summary>
internal sealed record FindingLine(string Before, string Marked, string After)
{
    /// <param name="horizon">The longest that each of the three parts may be.</param>
    public static FindingLine Of(Finding finding, int horizon)
    {
        var line = finding.Location.LineText;
        var start = finding.Location.Start.Column - 1;
        if (line.Length == 0 || start > line.Length)
        {
            return new("", InertText.Short(finding.Quotation, horizon), "");
        }

        var isOneLine = finding.Location.End.Line == finding.Location.Start.Line;
        var end = Math.Clamp(isOneLine ? finding.Location.End.Column - 1 : line.Length, start, line.Length);

        // The three are written one behind the other, and must be no command together either.
        var before = Opening(line, start, horizon);
        var marked = InertText.ShortAfter(Last(before), line[start..end], horizon);
        return new(before, marked, Ending(line, end, Last(before + marked), horizon));
    }

    private static string Opening(string line, int start, int horizon) => start > horizon
        ? Ellipsis.Before(InertText.Line(line[Boundary(line, start - horizon)..start]))
        : InertText.Line(line[..start]).TrimStart();

    private static string Ending(string line, int end, char before, int horizon) => line.Length - end > horizon
        ? Ellipsis.After(InertText.LineAfter(before, line[end..Boundary(line, end + horizon)]))
        : InertText.LineAfter(before, line[end..]).TrimEnd();

    private static char Last(string text) => text.Length > 0 ? text[^1] : '\0';

    private static int Boundary(string line, int index) => char.IsLowSurrogate(line[index]) ? index + 1 : index;
}

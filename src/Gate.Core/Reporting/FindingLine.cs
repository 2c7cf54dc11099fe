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
        return new(Opening(line, start, horizon), InertText.Short(line[start..end], horizon), Ending(line, end, horizon));
    }

    private static string Opening(string line, int start, int horizon) => start > horizon
        ? Ellipsis.Before(InertText.Line(line[Boundary(line, start - horizon)..start]))
        : InertText.Line(line[..start]).TrimStart();

    private static string Ending(string line, int end, int horizon) => line.Length - end > horizon
        ? Ellipsis.After(InertText.Line(line[end..Boundary(line, end + horizon)]))
        : InertText.Line(line[end..]).TrimEnd();

    private static int Boundary(string line, int index) => char.IsLowSurrogate(line[index]) ? index + 1 : index;
}

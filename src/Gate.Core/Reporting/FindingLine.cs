using Gate.Core.Judging;

namespace Gate.Core.Reporting;

/// <summary>The line of a file that a finding is in, parted at the words that it is about, inert and not longer than a reader wants.</summary>
internal sealed record FindingLine(string Before, string Marked, string After)
{
    private const string Ellipsis = "…";

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
        var before = start > horizon
            ? Ellipsis + InertText.Line(line[Boundary(line, start - horizon)..start])
            : InertText.Line(line[..start]).TrimStart();
        return new(before, InertText.Short(line[start..end], horizon), InertText.Short(line[end..], horizon).TrimEnd());
    }

    private static int Boundary(string line, int index) => char.IsLowSurrogate(line[index]) ? index + 1 : index;
}

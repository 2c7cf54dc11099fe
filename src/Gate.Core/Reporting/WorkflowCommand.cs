using Gate.Core.Documents;

namespace Gate.Core.Reporting;

/// <summary>An annotation as GitHub's runner reads it from the output: `::error file=…,line=…::message`.</summary>
internal static class WorkflowCommand
{
    // GitHub shows the first few lines; the runner drops commands of many kilobytes.
    private const int LongestMessage = 2000;

    /// <param name="level">error, warning or notice.</param>
    /// <param name="location">Null when it is about no file.</param>
    public static string Format(string level, Location? location, string title, string message) =>
        $"::{level} {Place(location)}title={Property(title)}::{Escape(InertText.Short(message, LongestMessage))}";

    private static string Place(Location? location)
    {
        if (location is null || location.Path.Length == 0)
        {
            return "";
        }

        var (start, end) = (location.Start, location.End);
        var lines = $"file={Property(location.Path)},line={start.Line},endLine={end.Line},";

        // GitHub takes columns only within one line.
        return start.Line == end.Line ? $"{lines}col={start.Column},endColumn={Math.Max(start.Column, end.Column)}," : lines;
    }

    private static string Property(string text) => Escape(InertText.Line(text))
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    // Line breaks are already spaces.
    private static string Escape(string text) => text.Replace("%", "%25", StringComparison.Ordinal);
}

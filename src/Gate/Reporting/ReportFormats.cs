using Gate.Core.Reporting;

namespace Gate.Reporting;

/// <summary>The one list of report formats.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<IReportWriter> All(ConsoleOptions console) =>
    [
        new ConsoleReportWriter(console),
        new JsonReportWriter(),
        new SarifReportWriter(),
        new JunitReportWriter(),
        new MarkdownReportWriter(),
        new GithubReportWriter(),
    ];

    /// <summary>The names, for the command line to check.</summary>
    public static IReadOnlyList<string> Names => [.. All(new()).Select(format => format.Name)];

    /// <summary>One line per format, for the help text.</summary>
    public static string Help => string.Join('\n', All(new()).Select(format => $"{format.Name}: {format.Description}"));
}

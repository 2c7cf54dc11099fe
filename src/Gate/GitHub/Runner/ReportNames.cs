namespace Gate.GitHub.Runner;

/// <summary>The files of the reports.</summary>
internal static class ReportNames
{
    public const string Json = "report.json";
    public const string Sarif = "report.sarif";
    public const string Junit = "report.xml";
    public const string Markdown = "report.md";
}

using System.Text;
using Gate.Core.Reporting;
using Gate.Core.Verdicts;

namespace Gate.GitHub.Runner;

/// <summary>The page of the run on GitHub. Of one above 1 MiB the runner shows nothing, so a long one is shortened and says where the rest is.</summary>
internal static class StepSummary
{
    /// <summary>Of a longer page the runner shows nothing.</summary>
    public const int MostBytes = 1 << 20;

    private const int RoomForLink = 4096;

    // How every section of the Markdown report tells that it left something out.
    private const string Shortened = "… and ";

    /// <param name="before">Bytes that are in the file already.</param>
    /// <param name="runAddress">Where the artifacts of the run are; null where that is not known.</param>
    public static string Write(GateResult result, long before, string? runAddress)
    {
        var room = (int)Math.Clamp(MostBytes - before - RoomForLink, 0, MarkdownReportWriter.StepSummaryLimit);
        using var page = new StringWriter();
        new MarkdownReportWriter(room).Write(result, page);
        var text = page.ToString();
        var isShortened = text.Contains(Shortened, StringComparison.Ordinal);
        var whole = isShortened ? $"\nThis page is shortened. The whole report is among the reports of {(runAddress is null ? "this run" : $"[this run]({runAddress})")}, if the workflow keeps them.\n" : "";
        return before + Encoding.UTF8.GetByteCount(text) + RoomForLink <= MostBytes ? text + whole : "";
    }
}

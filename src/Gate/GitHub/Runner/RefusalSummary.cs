using System.Text;
using Gate.Core.Documents;
using Gate.Core.Reporting;
using Gate.Core.Reviewing;
using Gate.Git;
using Gate.Storage;

namespace Gate.GitHub.Runner;

/// <summary>The page of a run that ended without a verdict: why, where, and what to do, in the words of the log.</summary>
internal static class RefusalSummary
{
    private const string Undecided = "Nothing was decided";
    private const int MostPlaces = 20;
    private const int LongestText = 1000;

    /// <param name="before">Bytes that are in the file already: of a page above its limit, the runner shows nothing.</param>
    public static string Write(Exception stopped, long before)
    {
        var page = Page(stopped);
        return before + Encoding.UTF8.GetByteCount(page) <= StepSummary.MostBytes ? page : "";
    }

    private static string Page(Exception stopped) => stopped switch
    {
        UsageException refused => Page("Nothing was judged", refused.Message, refused.Problems, refused.Remedy),
        GitException failed => Page(Undecided, failed.Message, [], failed.Remedy),
        StoreException failed => Page(Undecided, failed.Message, [], failed.Remedy),
        IOException or UnauthorizedAccessException => Page(Undecided, stopped.Message, [], "Mend that, and run the job again."),
        _ => Page(Undecided, $"An error in gate itself: {stopped.GetType().Name}: {stopped.Message}", [], "Please report it."),
    };

    private static string Page(string heading, string message, IReadOnlyList<Problem> problems, string remedy)
    {
        var places = problems.Take(MostPlaces).Select(problem => $"- <code>{Text(problem.Location.ToString())}</code> **{problem.Id}** {Text(problem.Message)} {Text(problem.Remedy)}\n").ToList();
        if (problems.Count > places.Count)
        {
            places.Add($"- … and {problems.Count - places.Count} more; the log has them all.\n");
        }

        return $"## ⚠️ {heading}\n\n{ReviewMarkdown.Opening(message, LongestText)}\n\n{string.Concat(places)}{(places.Count > 0 ? "\n" : "")}**What to do:** {Text(remedy)}\n";
    }

    private static string Text(string text) => MarkdownText.EscapeShort(text, LongestText);
}

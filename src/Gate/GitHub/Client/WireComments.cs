using Gate.Core.Reviewing;

namespace Gate.GitHub.Client;

/// <summary>Turns comments into what goes over the wire, and back.</summary>
internal static class WireComments
{
    private const string HeadSide = "RIGHT";

    public static Wire.Review ToWire(NewReview review) =>
        new(review.Commit, review.Body.Length == 0 ? null : review.Body, "COMMENT", [.. review.Comments.Select(comment => ToWire(comment))]);

    /// <param name="commit">For a comment that is no part of a review.</param>
    public static Wire.Placed ToWire(NewComment comment, string? commit = null) => comment.Lines is { } lines
        ? new(comment.Path, comment.Body) { CommitId = commit, Line = lines.End, Side = HeadSide, StartLine = StartOf(lines), StartSide = StartOf(lines) is null ? null : HeadSide }
        : new(comment.Path, comment.Body) { CommitId = commit, SubjectType = "file" };

    public static PlacedComment ToPlaced(Wire.Comment comment)
    {
        var isOnFile = comment.SubjectType == "file";

        // A line of the other side is none of the head, and GitHub gives the file's comments a line too.
        LineRange? lines = isOnFile || comment.Side is not (HeadSide or null) || comment.Line is not { } line ? null : new(comment.StartLine is { } start && start < line ? start : line, line);
        return new(comment.Id, comment.NodeId ?? "", Author(comment), IsBot(comment), comment.Body ?? "", comment.Path ?? "", lines, isOnFile, comment.InReplyToId, comment.HtmlUrl ?? "");
    }

    public static IssueComment ToIssue(Wire.Comment comment) =>
        new(comment.Id, comment.NodeId ?? "", Author(comment), IsBot(comment), comment.Body ?? "", comment.HtmlUrl ?? "");

    private static string Author(Wire.Comment comment) => comment.User?.Login ?? "";

    private static bool IsBot(Wire.Comment comment) => comment.User?.Type == "Bot";

    // GitHub refuses a range that begins where it ends.
    private static int? StartOf(LineRange lines) => lines.Start < lines.End ? lines.Start : null;
}

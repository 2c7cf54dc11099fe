using System.Text;
using System.Text.RegularExpressions;

namespace Gate.Core.Reviewing;

/// <summary>The last text of a comment: what became of it, with what it said folded away.</summary>
internal static partial class ClosedComment
{
    public static CommentClosing Fixed(PublishedComment comment, Review review) =>
        Close(comment, review, CommentKind.Fixed, $"Fixed in {ReviewMarkdown.Commit(review.Head)}.");

    /// <param name="isOnLines">False when only the summary tells it from now on.</param>
    public static CommentClosing Moved(PublishedComment comment, Review review, bool isOnLines) =>
        Close(comment, review, CommentKind.Moved, isOnLines
            ? $"The text has moved; since {ReviewMarkdown.Commit(review.Head)} another comment stands beside it."
            : $"This line is no longer part of the change; since {ReviewMarkdown.Commit(review.Head)} the summary of this pull request has it.");

    private static CommentClosing Close(PublishedComment comment, Review review, CommentKind kind, string sentence)
    {
        var marker = comment.Marker with { Kind = kind, Head = review.Head };
        var body = $"{CommentMarkers.Format(marker)}\n{sentence}\n";
        var said = SuggestionFence().Replace(CommentMarkers.Text(comment.Body), "${fence}text");
        var folded = $"\n{ReviewMarkdown.Folded("What it said", said)}".TrimEnd() + "\n";
        var fits = Encoding.UTF8.GetByteCount(body) + Encoding.UTF8.GetByteCount(folded) <= ReviewLimits.Comment;
        return new(comment, fits ? body + folded : body, Hide: !comment.HasReplies, IsFixed: kind == CommentKind.Fixed);
    }

    // Nobody should apply it any more.
    [GeneratedRegex("^(?<fence>`{3,})suggestion$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex SuggestionFence();
}

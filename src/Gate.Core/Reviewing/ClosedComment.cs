using System.Text;
using System.Text.RegularExpressions;
using Gate.Core.Reporting;

namespace Gate.Core.Reviewing;

/// <summary>The last text of a comment: what became of it, with what it said folded away.</summary>
internal static partial class ClosedComment
{
    private const int MostReasons = 5;
    private const int LongestReason = 300;

    public static CommentClosing Fixed(PublishedComment comment, Review review) =>
        Close(comment, review, CommentKind.Fixed, $"Fixed in {ReviewMarkdown.Commit(review.Head)}.");

    /// <summary>Its findings fail no more, each for its reason.</summary>
    /// <param name="fates">Of <see cref="Fates"/>; none fails still.</param>
    public static CommentClosing Passed(PublishedComment comment, Review review, Fates fates)
    {
        var all = fates.Of(comment.Marker);
        if (all.All(fate => fate == Fate.Fixed))
        {
            return Fixed(comment, review);
        }

        var acceptances = comment.Marker.Fingerprints.Select(fates.Acceptance).OfType<ReviewAcceptance>().DistinctBy(one => (one.Kind, one.Reason)).Take(MostReasons);
        var sentences = acceptances.Select(Accepted).Concat(all.Distinct().Order().Select(fate => Sentence(fate, review)).Where(sentence => sentence.Length > 0));
        return Close(comment, review, CommentKind.Closed, string.Join(' ', sentences));
    }

    /// <param name="isOnLines">False when only the summary tells it from now on.</param>
    public static CommentClosing Moved(PublishedComment comment, Review review, bool isOnLines) =>
        Close(comment, review, CommentKind.Moved, isOnLines
            ? $"The text here has changed; since {ReviewMarkdown.Commit(review.Head)} another comment stands beside it."
            : $"This line is no longer part of the change; since {ReviewMarkdown.Commit(review.Head)} the summary of this pull request has it.");

    private static string Accepted(ReviewAcceptance accepted) => $"Accepted: {Wording.Of(accepted.Kind)}, “{ReviewMarkdown.Text(accepted.Reason, LongestReason)}”.";

    private static string Sentence(Fate fate, Review review) => fate switch
    {
        Fate.Warning => "No longer fails: it is a warning now.",
        Fate.Suggestion => "No longer fails: it is a suggestion now.",
        Fate.TextGone => "Its text is no longer part of this change, or again as it was before.",
        Fate.RuleGone => "Its rule is no longer asked.",
        Fate.Fixed => $"The rest was fixed in {ReviewMarkdown.Commit(review.Head)}.",
        _ => "",
    };

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

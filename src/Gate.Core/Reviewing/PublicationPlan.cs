namespace Gate.Core.Reviewing;

/// <summary>What must be done so that the pull request says what the review says: nothing twice, nothing lost, nothing deleted.</summary>
/// <param name="Create">In the order of severity and place; the first so many as may be inline.</param>
/// <param name="Edit">Comments whose findings are still there and are told in other words now.</param>
/// <param name="Close">Comments whose findings are gone, or are told on another line now: edited, then hidden.</param>
/// <param name="Unplaced">Fingerprints that only the summary tells: outside the diff, over the limit, or deleted by a person.</param>
public sealed record PublicationPlan(
    IReadOnlyList<DraftComment> Create, IReadOnlyList<CommentEdit> Edit, IReadOnlyList<CommentClosing> Close, IReadOnlyList<string> Unplaced);

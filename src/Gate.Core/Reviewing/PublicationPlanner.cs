using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>
/// Decides what becomes of the comments on a pull request, by the fingerprints of their findings: an unchanged one is left alone, a changed one is edited, one that stands on other lines than it
/// should makes way for a new one (GitHub moves none, and its suggestion replaces the lines it stands on), one whose findings are gone is closed, and what a person deleted is not made again.
/// Pure; when its plan is done, the next plan is empty.
/// </summary>
public static class PublicationPlanner
{
    /// <param name="drafts">Of <see cref="DraftComments"/>.</param>
    /// <param name="published">All comments on places that we wrote, of whatever kind.</param>
    /// <param name="summary">The marker of the summary that is there; null when there is none.</param>
    public static PublicationPlan Plan(
        Review review, IReadOnlyList<DraftComment> drafts, IReadOnlyList<PublishedComment> published, CommentMarker? summary, PublicationOptions options) =>
        new Planning(review, drafts, [.. published.Where(comment => comment.Marker.Project == review.Project)], summary, options).Plan();

    private sealed class Planning(
        Review review, IReadOnlyList<DraftComment> drafts, List<PublishedComment> published, CommentMarker? summary, PublicationOptions options)
    {
        private readonly Fates fates = new(review);
        private readonly List<PublishedComment> live = [.. published.Where(comment => comment.Marker.Kind == CommentKind.Finding)];
        private readonly List<CommentEdit> edits = [];
        private readonly List<CommentClosing> closings = [];
        private readonly List<(DraftComment Draft, PublishedComment Comment)> moving = [];
        private readonly List<PublishedComment> elsewhere = [];
        private readonly HashSet<string> told = [];
        private int open;

        public PublicationPlan Plan()
        {
            var matches = Match();
            foreach (var draft in drafts)
            {
                if (matches.TryGetValue(draft, out var comment))
                {
                    Continue(draft, comment);
                }
            }

            foreach (var comment in live.Except(matches.Values))
            {
                Leave(comment);
            }

            var create = Create(matches);
            told.UnionWith(create.SelectMany(draft => draft.Fingerprints));
            closings.AddRange(elsewhere.Concat(moving.Select(pair => pair.Comment)).Select(comment => ClosedComment.Moved(comment, review, isOnLines: comment.Marker.Fingerprints.Any(told.Contains))));
            return new(create, edits, closings, [.. review.Findings.Select(finding => finding.Fingerprint).Distinct().Where(fingerprint => !told.Contains(fingerprint))]);
        }

        private Dictionary<DraftComment, PublishedComment> Match()
        {
            var pairs = from draft in drafts.Index()
                        from comment in live
                        let shared = comment.Marker.Fingerprints.Intersect(draft.Item.Fingerprints).Count()
                        where shared > 0
                        orderby comment.Lines is not null && comment.Lines == draft.Item.Lines descending, shared descending, comment.Id, draft.Index
                        select (draft.Item, comment);
            var matches = new Dictionary<DraftComment, PublishedComment>(ReferenceEqualityComparer.Instance as IEqualityComparer<DraftComment>);
            var used = new HashSet<long>();
            foreach (var (draft, comment) in pairs)
            {
                if (!matches.ContainsKey(draft) && used.Add(comment.Id))
                {
                    matches[draft] = comment;
                }
            }

            return matches;
        }

        private void Continue(DraftComment draft, PublishedComment comment)
        {
            if (draft.Lines is { } lines && HasLeft(comment, lines))
            {
                moving.Add((draft, comment));
                return;
            }

            open++;
            told.UnionWith(draft.Fingerprints);
            if (!SaysTheSame(draft, comment) && !KeepsWhatWasNotJudged(draft, comment))
            {
                edits.Add(new(comment, draft.Body));
            }
        }

        // One that was written for this very commit is where it should be, though the server may call it outdated.
        private bool HasLeft(PublishedComment comment, LineRange lines) => comment.IsOutdated ? comment.Marker.Head != review.Head : comment.Lines is { } place && place != lines;

        private static bool SaysTheSame(DraftComment draft, PublishedComment comment) =>
            CommentMarkers.Text(draft.Body) == CommentMarkers.Text(comment.Body)
            && draft.Fingerprints.ToHashSet().SetEquals(comment.Marker.Fingerprints)
            && (CommentMarkers.Parse(draft.Body)?.Synopses ?? []).SequenceEqual(comment.Marker.Synopses);

        // What was not judged this time may still be there.
        private bool KeepsWhatWasNotJudged(DraftComment draft, PublishedComment comment) =>
            draft.Fingerprints.All(comment.Marker.Fingerprints.Contains)
            && comment.Marker.Fingerprints.Zip(fates.Of(comment.Marker)).Where(pair => !draft.Fingerprints.Contains(pair.First)).Select(pair => pair.Second).ToList() is { Count: > 0 } others
            && !others.Contains(Fate.Failing) && (review.Outcome == GateOutcome.Incomplete || others.Contains(Fate.Settled));

        // Its findings are gone, or nobody was asked about them, or another comment tells them, or they are outside of the diff now.
        private void Leave(PublishedComment comment)
        {
            var found = fates.Of(comment.Marker);
            if (found.Contains(Fate.Failing))
            {
                elsewhere.Add(comment);
            }
            else if (review.Outcome == GateOutcome.Incomplete || found.Contains(Fate.Settled))
            {
                open++;
            }
            else
            {
                closings.Add(ClosedComment.Passed(comment, review, fates));
            }
        }

        private List<DraftComment> Create(Dictionary<DraftComment, PublishedComment> matches)
        {
            var carried = published.SelectMany(comment => comment.Marker.Fingerprints).ToHashSet();
            var deleted = (summary?.Commented ?? []).Where(fingerprint => !carried.Contains(fingerprint)).ToHashSet();
            var wanted = moving.Select(pair => pair.Draft).Concat(drafts.Where(draft => !matches.ContainsKey(draft) && !draft.Fingerprints.All(deleted.Contains)));
            var chosen = wanted.Take(Math.Max(0, options.MaxComments - open)).ToHashSet(ReferenceEqualityComparer.Instance as IEqualityComparer<DraftComment>);
            return [.. drafts.Where(chosen.Contains)];
        }
    }
}

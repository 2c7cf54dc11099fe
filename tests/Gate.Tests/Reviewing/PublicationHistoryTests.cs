using FsCheck.Fluent;
using Gate.Core.Reviewing;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reviewing;

/// <summary>A pull request over many pushes: what must hold after each of them.</summary>
public sealed class PublicationHistoryTests
{
    private static readonly PublicationOptions Options = new() { MaxComments = 4 };

    [Fact]
    public void Over_random_pushes_nothing_is_told_twice_and_nothing_is_lost() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new System.Random(seed);
        var history = new History(random);
        for (var push = 0; push < 8; push++)
        {
            var review = Push(random, push);
            history.Change();
            var plan = history.Publish(review);

            Assert.All(history.Live.SelectMany(comment => comment.Marker.Fingerprints).CountBy(print => print), count => Assert.Equal(1, count.Value));
            var told = history.Live.SelectMany(comment => comment.Marker.Fingerprints).Concat(plan.Unplaced).ToHashSet();
            Assert.All(review.Findings, finding => Assert.Contains(finding.Fingerprint, told));
            Assert.DoesNotContain(plan.Close, closing => closing.IsFixed && (review.Outcome == GateOutcome.Incomplete || review.Findings.Any(finding => closing.Comment.Marker.Fingerprints.Contains(finding.Fingerprint))));
            Assert.DoesNotContain(plan.Close, closing => closing.Hide && closing.Comment.HasReplies);
            Assert.True(plan.Create.Count == 0 || history.Live.Count <= Options.MaxComments);
            AssertSecondRunIsEmpty(history, review);
        }
    }).Hold();

    private static void AssertSecondRunIsEmpty(History history, Review review)
    {
        var summary = history.Summary;

        var plan = history.Publish(review);

        Assert.Equal((0, 0, 0), (plan.Create.Count, plan.Edit.Count, plan.Close.Count));
        Assert.Equal(summary, history.Summary);
    }

    private static Review Push(System.Random random, int push)
    {
        var findings = Enumerable.Range(0, 9).Where(_ => random.Next(3) > 0).Select(print =>
        {
            var finding = PublicationPlannerTests.Finding(print, random.Next(1, 8)) with { Message = $"Version {random.Next(2)}." };
            return random.Next(5) switch
            {
                0 => finding with { Anchor = null, Edit = null },
                1 => finding with { Anchor = null, Edit = null, IsFileShown = false },
                _ => finding,
            };
        });
        var review = PublicationPlannerTests.ReviewOf([.. findings]);
        return review with { Head = $"{push:d40}", Outcome = random.Next(5) == 0 ? GateOutcome.Incomplete : review.Outcome };
    }

    /// <summary>The comments as GitHub has them.</summary>
    private sealed class History(System.Random random)
    {
        private readonly List<PublishedComment> comments = [];
        private long last;

        public string? Summary { get; private set; }

        public IReadOnlyList<PublishedComment> Live => [.. comments.Where(comment => comment.Marker.Kind == CommentKind.Finding)];

        /// <summary>What a push and people do to them.</summary>
        public void Change()
        {
            for (var i = comments.Count - 1; i >= 0; i--)
            {
                switch (random.Next(8))
                {
                    case 0:
                        comments.RemoveAt(i);
                        break;
                    case 1:
                        comments[i] = comments[i] with { HasReplies = true };
                        break;
                    case 2 or 3:
                        comments[i] = comments[i] with { IsOutdated = true };
                        break;
                    default:
                        break;
                }
            }
        }

        public PublicationPlan Publish(Review review)
        {
            var marker = Summary is null ? null : CommentMarkers.Parse(Summary);
            var plan = PublicationPlanner.Plan(review, DraftComments.Of(review), comments, marker, Options);
            foreach (var (comment, body) in plan.Edit.Select(edit => (edit.Comment, edit.Body)).Concat(plan.Close.Select(closing => (closing.Comment, closing.Body))))
            {
                var i = comments.FindIndex(other => other.Id == comment.Id);
                comments[i] = comments[i] with { Body = body, Marker = CommentMarkers.Parse(body)! };
            }

            comments.AddRange(plan.Create.Select(draft => new PublishedComment(++last, $"n{last}", CommentMarkers.Parse(draft.Body)!, draft.Body, false, false, $"https://github.example/{last}")));
            var urls = Live.SelectMany(comment => comment.Marker.Fingerprints.Select(print => (print, comment.Url))).ToDictionary(pair => pair.print, pair => pair.Url);
            Summary = ReviewSummary.Write(review, new() { Previous = marker, Comments = urls });
            return plan;
        }
    }
}

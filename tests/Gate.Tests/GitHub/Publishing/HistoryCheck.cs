using Gate.Core.Reviewing;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>What must hold of a pull request after a run of the action on it.</summary>
/// <param name="seen">Every finding that ever was, as it was the last time.</param>
internal sealed class HistoryCheck(Studio studio, LivingPullRequest life, Truth truth, Told before, Told now, IReadOnlyDictionary<string, TrueFinding> seen, string story)
{
    /// <summary>True where not everything was answered that had to be asked.</summary>
    public bool IsIncomplete { get; init; }

    public int Cap { get; init; }

    /// <summary>What stood in comments that people deleted.</summary>
    public required IReadOnlySet<string> Deleted { get; init; }

    public void Check()
    {
        CheckTold();
        CheckSummary();
        CheckLines();
        CheckPlaces();
        foreach (var comment in before.Open)
        {
            CheckClosing(comment);
        }

        Assert.DoesNotContain(studio.GitHub.Requests, request => request.Status == 422);
    }

    private void CheckTold()
    {
        Require(now.Findings.DistinctBy(pair => pair.Fingerprint).Count() == now.Findings.Count, "Something is told twice.");
        Require(now.Findings.All(pair => truth.Fails(pair.Fingerprint) || (before.Tells(pair.Fingerprint) && IsUndecided(pair.Fingerprint))), "Something is told that is mended.");
        Require(now.Open.Count <= Math.Max(Cap, before.Open.Count), "There are more comments than there may be.");
        Require(now.Open.Count <= Cap || now.Open.All(comment => before.Open.Contains(comment)), "There was no place for a new comment.");
    }

    private void CheckSummary()
    {
        Require(now.Summaries.Count <= 1, "There is more than one summary.");
        Require(truth.Faults.Where(IsJudged).All(fault => now.Known.Contains(fault.Fingerprint)), "The summary does not know what fails.");
        Require(now.Known.All(known => truth.Fails(known) || (before.Known.Contains(known) && IsUndecided(known))), "The summary knows what does not fail.");
        Require(before.Known.Where(IsUndecided).All(now.Known.Contains), "The summary has forgotten what nobody has judged.");
        Require(truth.Faults.All(fault => before.Tells(fault.Fingerprint) || now.Tells(fault.Fingerprint) || !IsJudged(fault) || now.Summaries.Count == 1), "Something is told nowhere.");
        Require(!IsIncomplete || now.Summary.Contains("ould not be judged", StringComparison.Ordinal) || now.Summary.Contains("Incomplete", StringComparison.Ordinal), "The summary does not say that something could not be judged.");
        Require(IsIncomplete || truth.Findings.Values.All(finding => finding.Accepted is not { } reason || now.Summary.Contains(reason, StringComparison.Ordinal)), "The summary does not say what is accepted.");
        var mended = IsIncomplete ? [] : before.Known.Union(before.Earlier).Where(known => truth.IsMended(seen[known])).ToList();
        Require(now.Fixed <= mended.Count, $"The summary calls {now.Fixed} findings fixed, and {mended.Count} are.");
    }

    // What the server's own diff shows is told there, unless a person took it away or every place is taken.
    private void CheckLines()
    {
        var diffs = new GitDiffs(life.Repository.Folder);
        foreach (var fault in truth.Faults.Where(fault => (IsJudged(fault) || before.Tells(fault.Fingerprint)) && !now.Tells(fault.Fingerprint) && !Deleted.Contains(fault.Fingerprint)))
        {
            var hunks = now.Open.Count >= Cap ? [] : diffs.Hunks(studio.Pull, life.Head, fault.Path) ?? [];
            Require(!hunks.Any(hunk => hunk.Start <= fault.Line && fault.Line <= hunk.End), $"{fault} is told on no line.");
        }
    }

    private void CheckPlaces()
    {
        // One that somebody answered stays where it is, also when its line is no longer shown.
        foreach (var (fingerprint, comment) in now.Findings.Where(pair => pair.Comment.Place is { Lines: not null } && !studio.GitHub.Comments.Any(other => other.ReplyTo == pair.Comment.Id)))
        {
            if (truth.Fails(fingerprint) && IsJudged(truth.Findings[fingerprint]))
            {
                Require(studio.GitHub.LineOf(comment) is { } line && line >= truth.Findings[fingerprint].Line, $"{comment.Place} is not where the fault is.");
            }
        }
    }

    // A comment that is closed says why, and it is true.
    private void CheckClosing(FakeComment comment)
    {
        Require(studio.GitHub.Comments.Contains(comment), $"The comment on {comment.Place} is gone.");
        var marker = Studio.Marker(comment)!;
        var all = marker.Fingerprints.Select(fingerprint => seen[fingerprint]).ToList();
        switch (marker.Kind)
        {
            case CommentKind.Fixed:
                Require(!IsIncomplete && all.TrueForAll(truth.IsMended), $"{comment.Place} is called fixed, and is not.");
                break;
            case CommentKind.Closed:
                Require(!IsIncomplete && !all.Exists(finding => truth.Fails(finding.Fingerprint)), $"{comment.Place} is closed, and fails.");
                Require(Says(comment, "Accepted: ") == all.Exists(finding => Now(finding) is { Accepted: not null }), $"{comment.Place} does not say rightly what is accepted.");
                Require(Says(comment, "a warning now") == all.Exists(finding => Now(finding) is { Accepted: null, Severity: "warning" }), $"{comment.Place} does not say rightly what is a warning.");
                Require(Says(comment, "fixed in") == all.Exists(truth.IsMended), $"{comment.Place} does not say rightly what is fixed.");
                break;
            case CommentKind.Moved:
                Require(all.Exists(finding => truth.Fails(finding.Fingerprint)), $"{comment.Place} has moved, and nothing fails.");
                Require(!Says(comment, "another comment") || all.Exists(finding => now.Tells(finding.Fingerprint)), $"{comment.Place} names another comment, and there is none.");
                break;
            default:
                break;
        }
    }

    private TrueFinding? Now(TrueFinding finding) => truth.Findings.GetValueOrDefault(finding.Fingerprint);

    private static bool Says(FakeComment comment, string words) => CommentMarkers.Text(comment.Body).Split("<details>")[0].Contains(words, StringComparison.Ordinal);

    // By this run; what text rules say is always known.
    private bool IsJudged(TrueFinding fault) => !IsIncomplete || fault.Rule != LivingPolicy.Judge;

    // What was told before is left alone where nobody knows.
    private bool IsUndecided(string fingerprint) => IsIncomplete || truth.IsSettled(seen[fingerprint]);

    private void Require(bool holds, string what) => Assert.True(holds, holds ? null : $"{what}\n{story}");
}

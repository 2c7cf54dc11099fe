using Gate.Changes;
using Gate.Git;
using Gate.GitHub.Publishing;

namespace Gate.GitHub.Events;

/// <summary>From an event to what is to be judged. What GitHub merged for a trial is never judged: comments stand on lines of the head.</summary>
internal static class EventRange
{
    private const string FetchAll = "Set `fetch-depth: 0` at actions/checkout.";

    /// <param name="asked">What inputs and options say: base, head and shows. They win over the event.</param>
    /// <exception cref="UsageException">A commit is not in the clone, or there is nothing to judge.</exception>
    public static RangeRequest Of(GitHubEvent happened, GitRepository repository, RangeRequest asked)
    {
        if (repository.ResolveCommit(RangeRequest.DefaultHead) is not { } checkedOut)
        {
            throw new UsageException("The repository has no commit yet, or nothing is checked out.", "Put actions/checkout before the gate.");
        }

        if (asked.Shows.Count > 0 && happened is not (GitHubEvent.WorkflowDispatch or GitHubEvent.Schedule))
        {
            throw new UsageException($"The input `show` is for workflow_dispatch and schedule; on {happened.Name} what the change affects is judged whole.", "Leave it out, or empty on this event.");
        }

        if (happened is GitHubEvent.PullRequestTarget target)
        {
            RefuseCheckoutOfHead(target.Change, checkedOut, repository);
        }

        return happened switch
        {
            GitHubEvent.PullRequest(var change) => Proposal(asked, repository, BaseOf(change, repository), change.HeadCommit, "the pull request", FetchAll),
            GitHubEvent.PullRequestTarget(var change) => Proposal(asked, repository, BaseOf(change, repository), change.HeadCommit, "the pull request",
                $"After actions/checkout with `fetch-depth: 0`, add the step `git fetch origin pull/{change.Number}/head`, which fetches without checking out."),
            GitHubEvent.MergeGroup(var @base, var head) => Proposal(asked, repository, @base, head, "the merge group", FetchAll),
            GitHubEvent.WorkflowRun(_, var head, _, _, _, _) when asked.Base is { } into => Proposal(asked with { Base = null }, repository, into, head, "the pull request",
                "After actions/checkout with `fetch-depth: 0`, fetch that commit without checking it out, as action/workflows/fork-publish.yml does."),
            GitHubEvent.Push push => PushRange.Of(push, repository, asked),
            GitHubEvent.WorkflowDispatch or GitHubEvent.Schedule => asked with { All = asked.Base is null || asked.Shows.Count > 0 },
            _ => throw new UsageException($"The event {happened.Name} changes no texts, so there is nothing to judge.", "Run the gate on pull_request for that."),
        };
    }

    /// <summary>A commit that an event names, if the clone has it.</summary>
    /// <exception cref="UsageException">It has not.</exception>
    public static string Require(GitRepository repository, string commit, string what, string remedy) =>
        repository.ResolveCommit(commit) is not null ? commit : throw new UsageException(
            $"{what}, {commit}, is not in this clone{(repository.IsShallow ? ", which is shallow" : "")}.", remedy);

    private static RangeRequest Proposal(RangeRequest asked, GitRepository repository, string @base, string head, string of, string remedy) => asked with
    {
        Base = asked.Base ?? Require(repository, @base, $"The base of {of}", FetchAll),
        Head = asked.Head != RangeRequest.DefaultHead ? asked.Head : Require(repository, head, $"The head of {of}", remedy),
    };

    private static string BaseOf(ProposedChange change, GitRepository repository) =>
        OriginBranch.Current(repository, change.Repository, change.BaseBranch, change.BaseCommit, change.HeadCommit);

    // With the rights of the base, a checkout of the head would let whoever proposes it run code: build files, hooks, submodules.
    private static void RefuseCheckoutOfHead(ProposedChange change, string checkedOut, GitRepository repository)
    {
        Require(repository, change.BaseCommit, "The base of the pull request", FetchAll);

        // GitHub checks out the tip of the default branch here, whatever branch the pull request goes to; a workflow may choose the latter.
        string?[] tips = [change.BaseCommit, OriginBranch.Tip(repository, change.Repository, change.BaseBranch), OriginBranch.Tip(repository, change.Repository, change.DefaultBranch)];
        if (!tips.OfType<string>().Any(tip => OriginBranch.Contains(repository, tip, checkedOut)))
        {
            throw new UsageException("`pull_request_target` with a checkout of the head is refused: the workflow has the rights of the base, and what is checked out is somebody else's.",
                $"Leave `ref` out at actions/checkout, so that the default branch is checked out, with `fetch-depth: 0`; or use `pull_request`, with the two workflows of {Workplace.Page("docs/github-action.md#pull-requests-from-forks")}.");
        }
    }
}

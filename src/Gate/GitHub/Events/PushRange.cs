using Gate.Changes;
using Gate.Git;

namespace Gate.GitHub.Events;

/// <summary>What a push brought: from where the branch was to where it is; from the default branch where it was nowhere, or where that commit is gone.</summary>
internal static class PushRange
{
    private const string FetchAll = "Set `fetch-depth: 0` at actions/checkout.";

    /// <exception cref="UsageException">The branch is gone, or a commit is not in the clone.</exception>
    public static RangeRequest Of(GitHubEvent.Push push, GitRepository repository, RangeRequest asked)
    {
        if (push.IsDeleted || IsNowhere(push.After))
        {
            throw new UsageException($"{push.Reference} was deleted, so there is nothing to judge.", "Add `if: ${{ !github.event.deleted }}` to the job.");
        }

        var head = asked.Head != RangeRequest.DefaultHead ? asked.Head : EventRange.Require(repository, push.After, "The commit that was pushed", FetchAll);
        var range = asked with { Head = head };
        if (asked.Base is not null)
        {
            return range;
        }

        if (push.IsNew || IsNowhere(push.Before))
        {
            return WithoutBefore(push, repository, range, push.IsOfDefaultBranch ? "This is the first push" : $"{push.Reference} is new");
        }

        if (repository.ResolveCommit(push.Before) is null)
        {
            return push.IsForced
                ? WithoutBefore(push, repository, range, $"{push.Reference} was force-pushed, and where it was before ({push.Before[..9]}) is not in this clone")
                : throw new UsageException($"The commit before the push, {push.Before}, is not in this clone{(repository.IsShallow ? ", which is shallow" : "")}.", FetchAll);
        }

        // A forced push back to an older commit brings that one's texts, although the branch has held it all along.
        return range with { Base = push.Before, IsDirect = true, Notices = push.IsOfDefaultBranch ? range.Notices : [.. range.Notices, OwnRules(push.Reference)] };
    }

    private static RangeRequest WithoutBefore(GitHubEvent.Push push, GitRepository repository, RangeRequest range, string why)
    {
        if (push.IsOfDefaultBranch)
        {
            return range with { All = true, Notices = [.. range.Notices, $"{why}: the whole catalogue is judged, by the rules that come with it."] };
        }

        var reference = $"refs/remotes/origin/{push.DefaultBranch}";
        return push.DefaultBranch.Length > 0 && repository.ResolveCommit(reference) is not null
            ? range with { Base = reference, Notices = [.. range.Notices, $"{why}: it is compared with {push.DefaultBranch}."] }
            : throw new UsageException($"{why}, and the default branch that it would be compared with is not in this clone.", FetchAll);
    }

    private static string OwnRules(string reference) =>
        $"{reference} is not the default branch: this push is judged by the rules that were on {reference} before it, and only for what it brought. It is no check to require for a pull request; run that on pull_request.";

    private static bool IsNowhere(string commit) => commit.All(c => c == '0');
}

using Gate.Git;

namespace Gate.GitHub.Events;

/// <summary>Where a branch of the repository that changes go to is now, as far as the clone knows. A clone of another repository, such as a fork, knows nothing that is believed.</summary>
internal static class OriginBranch
{
    /// <param name="into">`owner/name` of the repository that the change goes to.</param>
    /// <returns>Null where the clone does not have the branch, or comes from elsewhere.</returns>
    public static string? Tip(GitRepository repository, string into, string branch) =>
        branch.Length > 0 && IsOf(repository.OriginAddress(), into) ? repository.ResolveCommit($"refs/remotes/origin/{branch}") : null;

    /// <summary>
    /// What a proposal is judged against: the branch as it is now, so that rules and waivers count from the next run on. The event names where it was at the last push;
    /// that stays the base where the clone knows no better, where the branch went another way since, and where it holds the proposal already.
    /// </summary>
    /// <param name="snapshot">The commit that the event names.</param>
    public static string Current(GitRepository repository, string into, string branch, string snapshot, string head) =>
        Tip(repository, into, branch) is { } tip && Contains(repository, tip, snapshot) && !Contains(repository, tip, head) ? tip : snapshot;

    /// <summary>True when a commit is another one or comes before it.</summary>
    public static bool Contains(GitRepository repository, string later, string earlier) =>
        repository.ResolveCommit(earlier) is not null && repository.MergeBases(earlier, later) is [var common] && common == earlier;

    // https://github.com/owner/name, with or without .git, or git@github.com:owner/name.git.
    private static bool IsOf(string? address, string into)
    {
        var path = address is null ? "" : address.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? address[..^4] : address.TrimEnd('/');
        return into.Length > 0 && path.Length > into.Length && path.EndsWith(into, StringComparison.OrdinalIgnoreCase) && path[^(into.Length + 1)] is '/' or ':';
    }
}

using Gate.Core.Documents;
using Gate.Git;

namespace Gate.Changes;

/// <summary>A range of which every end is known to exist.</summary>
/// <param name="From">The commit that the change is measured from; null when everything at head counts as new.</param>
/// <param name="Head">What is judged.</param>
/// <param name="HeadCommit">The commit of the head; null for the work tree.</param>
/// <param name="Policy">Where rules, settings, waivers and the baseline are read.</param>
/// <param name="RulesFromHead">True when that is what is judged.</param>
/// <param name="Notices">What a reader must know about how the range was found.</param>
internal sealed record ResolvedRange(
    string? From, ISourceTree Head, string? HeadCommit, ISourceTree Policy, bool RulesFromHead, IReadOnlyList<string> Notices)
{
    /// <summary>Patterns of the shows to judge; empty for every show.</summary>
    public IReadOnlyList<PathPattern> Shows { get; init; } = [];

    /// <summary>Where the histories of base and head part, at one commit or at several; empty where both ends are compared whatever their histories.</summary>
    public IReadOnlyList<string> PartedAt { get; init; } = [];

    /// <summary>The commit that rules come from; null for the work tree.</summary>
    public string? PolicyCommit => ReferenceEquals(Policy, Head) ? HeadCommit : Policy.Name;
}

using Gate.Commands;
using Gate.Core.Reviewing;
using Gate.GitHub.Events;

namespace Gate.GitHub.Runner;

/// <summary>What a publisher is given: the change that was judged, and what the pull request shows of its files.</summary>
/// <param name="Diffs">Of the files that findings stand in; empty where the whole catalogue was judged.</param>
internal sealed record ActionReview(GitHubEvent Event, ActionSettings Settings, JudgedChange Change, IReadOnlyList<FileDiff> Diffs);

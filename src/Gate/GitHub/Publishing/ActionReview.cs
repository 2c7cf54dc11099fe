using Gate.Commands;
using Gate.Core.Reviewing;
using Gate.GitHub.Runner;

namespace Gate.GitHub.Publishing;

/// <summary>What is to be told: the change that was judged, and what the pull request shows of its files.</summary>
/// <param name="PullRequest">Null where the run was about none.</param>
/// <param name="Diffs">Of the files that findings stand in; empty where the whole catalogue was judged.</param>
internal sealed record ActionReview(int? PullRequest, ActionSettings Settings, JudgedChange Change, IReadOnlyList<FileDiff> Diffs);

using Gate.GitHub.Events;

namespace Gate.GitHub.Runner;

/// <summary>Tells a pull request what a run found. It is asked once the verdict stands, and whatever becomes of it changes none: it says in the log what it could not do, and throws nothing but
/// <see cref="UsageException"/> where it was asked for something that cannot be.</summary>
internal interface IPublisher
{
    /// <summary>Writes the review's file, where one is wanted, and publishes the review.</summary>
    Task PublishAsync(ActionReview review, CancellationToken cancellation);

    /// <summary>Publishes what another workflow has judged: the file of <see cref="ActionSettings.ReviewFile"/>, which is as hostile as any text of a pull request.</summary>
    Task PublishFileAsync(GitHubEvent.WorkflowRun run, ActionSettings settings, CancellationToken cancellation);

    /// <summary>Answers a comment that begins with `/gate`; others are none of ours.</summary>
    Task ReplyAsync(GitHubEvent.Comment comment, ActionSettings settings, CancellationToken cancellation);
}

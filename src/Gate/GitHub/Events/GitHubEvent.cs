namespace Gate.GitHub.Events;

/// <summary>Why a workflow runs: the events that the action works on, each with what it needs of them. Every text in it is somebody else's.</summary>
internal abstract record GitHubEvent
{
    private GitHubEvent()
    {
    }

    /// <summary>As GitHub names it, such as `pull_request`.</summary>
    public abstract string Name { get; }

    /// <summary>The pull request it is about; null when it is about none, or about one whose number it does not say.</summary>
    public virtual int? Number => null;

    /// <summary>Somebody proposes a change, or changes what is proposed.</summary>
    internal sealed record PullRequest(ProposedChange Change) : GitHubEvent
    {
        public override string Name => "pull_request";

        public override int? Number => Change.Number;
    }

    /// <summary>The same with the rights and secrets of the base: the checkout must be the base's.</summary>
    internal sealed record PullRequestTarget(ProposedChange Change) : GitHubEvent
    {
        public override string Name => "pull_request_target";

        public override int? Number => Change.Number;
    }

    /// <summary>The merge queue asks for the checks of what it is about to merge.</summary>
    internal sealed record MergeGroup(string BaseCommit, string HeadCommit) : GitHubEvent
    {
        public override string Name => "merge_group";
    }

    /// <summary>A branch or tag moved.</summary>
    /// <param name="Before">Forty zeros when it is new.</param>
    /// <param name="After">Forty zeros when it is gone.</param>
    /// <param name="Reference">Such as `refs/heads/main`.</param>
    /// <param name="DefaultBranch">Such as `main`.</param>
    internal sealed record Push(string Before, string After, string Reference, bool IsForced, bool IsNew, bool IsDeleted, string DefaultBranch) : GitHubEvent
    {
        public override string Name => "push";

        public bool IsOfDefaultBranch => Reference == $"refs/heads/{DefaultBranch}";
    }

    /// <summary>Somebody started the workflow by hand.</summary>
    internal sealed record WorkflowDispatch : GitHubEvent
    {
        public override string Name => "workflow_dispatch";
    }

    /// <summary>The clock started it.</summary>
    internal sealed record Schedule : GitHubEvent
    {
        public override string Name => "schedule";
    }

    /// <summary>Another workflow has run; what it left is to be published.</summary>
    /// <param name="HeadOwner">Who owns the repository that the run's commit came from; null when it is gone.</param>
    /// <param name="Conclusion">Such as `failure`; null while it is not over.</param>
    /// <param name="Event">What started that run, such as `pull_request`.</param>
    internal sealed record WorkflowRun(long Id, string HeadCommit, string HeadBranch, string? HeadOwner, string? Conclusion, string Event) : GitHubEvent
    {
        public override string Name => "workflow_run";

        /// <summary>Such as `main`, whose files this workflow is run from; empty where the event does not say.</summary>
        public string DefaultBranch { get; init; } = "";
    }

    /// <summary>Somebody wrote a comment on a pull request.</summary>
    /// <param name="Id">Of the comment.</param>
    /// <param name="InReplyTo">The comment it answers; null for one that began a conversation.</param>
    /// <param name="IsOnDiff">True for `pull_request_review_comment`, false for `issue_comment`.</param>
    internal sealed record Comment(int OnPullRequest, long Id, string Author, string Body, long? InReplyTo, bool IsOnDiff) : GitHubEvent
    {
        public override string Name => IsOnDiff ? "pull_request_review_comment" : "issue_comment";

        public override int? Number => OnPullRequest;
    }
}

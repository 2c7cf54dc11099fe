using System.Text.RegularExpressions;
using Gate.Providers;
using Gate.Providers.Wire;

namespace Gate.GitHub.Client;

/// <summary>GitHub over HTTPS. The token goes to its two addresses and nowhere else; redirects are not followed.</summary>
internal sealed partial class GitHubClient : IGitHub, IDisposable
{
    // What GitHub gives to a workflow and to the installation of an app.
    private const string InstallationPrefix = "ghs_";

    private readonly HttpClient http;
    private readonly Pace pace;
    private readonly Rest rest;
    private readonly GraphQl graphQl;
    private readonly (string Owner, string Name) repository;
    private readonly string repositoryPath;
    private readonly bool isInstallation;

    /// <exception cref="UsageException">An address or the name of the repository cannot be used.</exception>
    public GitHubClient(GitHubOptions options)
    {
        var root = Checked(options.Api, "GITHUB_API_URL").AbsoluteUri.TrimEnd('/');
        var graphQlAddress = Checked(options.GraphQlAddress, "GITHUB_GRAPHQL_URL");
        repository = RepositoryName().Match(options.Repository) is { Success: true } match
            ? (match.Groups["owner"].Value, match.Groups["name"].Value)
            : throw new UsageException("The name of the repository is not `owner/name`.", "GITHUB_REPOSITORY holds it in a workflow; set it so elsewhere.");
        repositoryPath = $"/repos/{options.Repository}";
        isInstallation = options.Token.Reveal().StartsWith(InstallationPrefix, StringComparison.Ordinal);
        http = options.Handler is null ? Transport.Create(options.Api, connections: 2) : new(options.Handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        pace = new(options.Time);
        var exchange = new Exchange(http, options.Token, options.Timeout, options.Time);
        var sender = new Sender(exchange, pace, new(options.Patience, new Random(options.Seed)), options.Token, options.Log, options.Time);
        rest = new(sender, root);
        graphQl = new(sender, graphQlAddress);
    }

    public async Task<PullRequest> PullRequestAsync(int number, CancellationToken cancellation) =>
        ToPull(await rest.ReadAsync($"{repositoryPath}/pulls/{number}", GitHubJson.Default.Pull, $"read the pull request {number}", cancellation));

    public async Task<IReadOnlyList<PullRequest>> PullRequestsFromAsync(string owner, string branch, CancellationToken cancellation)
    {
        var path = $"{repositoryPath}/pulls?state=open&head={Uri.EscapeDataString($"{owner}:{branch}")}&per_page=100";
        var pulls = await rest.ListAsync(path, GitHubJson.Default.IReadOnlyListPull, "list the pull requests of a branch", cancellation);

        // A filter that GitHub does not understand is no filter.
        return [.. pulls.Where(pull => pull.Head?.Ref == branch && string.Equals(pull.Head.User?.Login, owner, StringComparison.OrdinalIgnoreCase)).Select(ToPull)];
    }

    public Task<string?> ViewerAsync(CancellationToken cancellation) => Viewer.ReadAsync(rest, graphQl, isInstallation, cancellation);

    public async Task<bool> MayWriteAsync(string login, CancellationToken cancellation)
    {
        if (!Login().IsMatch(login))
        {
            return false;
        }

        try
        {
            var path = $"{repositoryPath}/collaborators/{Uri.EscapeDataString(login)}/permission";
            var collaborator = await rest.ReadAsync(path, GitHubJson.Default.Collaborator, "read what a person may do in this repository", cancellation);
            return collaborator.Permission is "write" or "maintain" or "admin";
        }
        catch (GitHubException unknown) when (unknown.Failure == GitHubFailure.Missing)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<PlacedComment>> ReviewCommentsAsync(int number, CancellationToken cancellation) =>
        [.. (await ListAsync($"{repositoryPath}/pulls/{number}/comments?per_page=100", $"read the review comments of the pull request {number}", cancellation)).Select(WireComments.ToPlaced)];

    public async Task<IReadOnlyList<IssueComment>> IssueCommentsAsync(int number, CancellationToken cancellation) =>
        [.. (await ListAsync($"{repositoryPath}/issues/{number}/comments?per_page=100", $"read the comments of the pull request {number}", cancellation)).Select(WireComments.ToIssue)];

    public Task CreateReviewAsync(int number, NewReview review, CancellationToken cancellation) =>
        rest.WriteAsync(HttpMethod.Post, $"{repositoryPath}/pulls/{number}/reviews", WireComments.ToWire(review), GitHubJson.Default.Review, $"post the review of the pull request {number}", cancellation);

    public async Task<PlacedComment> CreateCommentAsync(int number, string commit, NewComment comment, CancellationToken cancellation) => WireComments.ToPlaced(await rest.WriteAsync(
        HttpMethod.Post, $"{repositoryPath}/pulls/{number}/comments", WireComments.ToWire(comment, commit), GitHubJson.Default.Placed, GitHubJson.Default.Comment, $"post a comment on a file of the pull request {number}", cancellation));

    public Task EditReviewCommentAsync(long id, string body, CancellationToken cancellation) =>
        TextAsync(HttpMethod.Patch, $"{repositoryPath}/pulls/comments/{id}", body, "edit a review comment", cancellation);

    public Task DeleteReviewCommentAsync(long id, CancellationToken cancellation) => rest.DeleteAsync($"{repositoryPath}/pulls/comments/{id}", "delete a review comment", cancellation);

    public Task ReplyAsync(int number, long comment, string body, CancellationToken cancellation) =>
        TextAsync(HttpMethod.Post, $"{repositoryPath}/pulls/{number}/comments/{comment}/replies", body, "reply to a review comment", cancellation);

    public async Task<IssueComment> CreateIssueCommentAsync(int number, string body, CancellationToken cancellation) => WireComments.ToIssue(await rest.WriteAsync(
        HttpMethod.Post, $"{repositoryPath}/issues/{number}/comments", new(body), GitHubJson.Default.Text, GitHubJson.Default.Comment, $"post a comment on the pull request {number}", cancellation));

    public Task EditIssueCommentAsync(long id, string body, CancellationToken cancellation) =>
        TextAsync(HttpMethod.Patch, $"{repositoryPath}/issues/comments/{id}", body, "edit a comment", cancellation);

    public Task DeleteIssueCommentAsync(long id, CancellationToken cancellation) => rest.DeleteAsync($"{repositoryPath}/issues/comments/{id}", "delete a comment", cancellation);

    public Task HideAsync(string nodeId, HidingReason reason, CancellationToken cancellation) => graphQl.AskAsync(
        "hide", RequestKind.Repeatable, "fold a comment away", Permissions.Write, cancellation, ("id", nodeId), ("reason", reason.ToString().ToUpperInvariant()));

    public Task<IReadOnlyDictionary<long, ReviewThread>> ThreadsAsync(int number, CancellationToken cancellation) => Threads.ReadAsync(graphQl, repository, number, cancellation);

    public Task ResolveAsync(ReviewThread thread, CancellationToken cancellation) =>
        graphQl.AskAsync("resolve", RequestKind.Repeatable, "resolve a thread", Permissions.Resolve, cancellation, ("id", thread.NodeId));

    public void Dispose()
    {
        http.Dispose();
        pace.Dispose();
    }

    private Task<IReadOnlyList<Wire.Comment>> ListAsync(string path, string task, CancellationToken cancellation) =>
        rest.ListAsync(path, GitHubJson.Default.IReadOnlyListComment, task, cancellation);

    private Task TextAsync(HttpMethod method, string path, string body, string task, CancellationToken cancellation) =>
        rest.WriteAsync(method, path, new(body), GitHubJson.Default.Text, task, cancellation);

    private static PullRequest ToPull(Wire.Pull pull) => pull is { Head.Sha.Length: > 0, Base.Sha.Length: > 0 }
        ? new(pull.Number, pull.Head.Sha, pull.Base.Sha, pull.State == "open") { BaseBranch = pull.Base.Ref ?? "" }
        : throw new GitHubException(GitHubFailure.Unavailable, $"GitHub's answer about the pull request {pull.Number} names no commits.", "Run the job again. If it stays so, look whether the address of the API is right.");

    // The token would be read on the way.
    private static Uri Checked(Uri address, string name) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && EndpointAddress.IsPrivate(address))) && address.UserInfo.Length == 0
            ? address
            : throw new UsageException($"The address in {name} cannot be used.", $"Set {name} to an address that begins with https://, such as {GitHubOptions.PublicApi}.");

    [GeneratedRegex(@"^(?<owner>[A-Za-z0-9][\w-]*)/(?<name>(?!\.{1,2}$)[\w.-]+)\z", RegexOptions.ECMAScript)]
    private static partial Regex RepositoryName();

    [GeneratedRegex(@"^[A-Za-z0-9][\w-]*(?:\[bot\])?\z")]
    private static partial Regex Login();
}

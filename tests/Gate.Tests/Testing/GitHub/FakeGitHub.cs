using Gate.GitHub.Client;
using Gate.Providers;
using Gate.Tests.Testing.FaultServer;

namespace Gate.Tests.Testing.GitHub;

/// <summary>
/// A GitHub with one repository, on loopback. It keeps what is posted and refuses what GitHub refuses: lines that are not in the diff, texts that are too long, tokens that may not. It fails as it is
/// told to.
/// </summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    private readonly Lock guard = new();
    private readonly LoopbackServer server;
    private readonly FakeState state;
    private readonly FakeApi api;
    private readonly List<FaultPlan> faults = [];
    private readonly List<FakeExchange> exchanges = [];

    private FakeGitHub(FakeGitHubOptions options)
    {
        Options = options;
        state = new(options);
        api = new(state, () => Advertised ?? Api);
        server = new(Answer);
    }

    public FakeGitHubOptions Options { get; }

    /// <summary>For GITHUB_API_URL.</summary>
    public Uri Api => new(server.Endpoint, "/");

    /// <summary>Where it says that it is, when callers come through a proxy.</summary>
    public Uri? Advertised { get; set; }

    /// <summary>For GITHUB_GRAPHQL_URL.</summary>
    public Uri GraphQl => new(server.Endpoint, "/graphql");

    public FakePullRequests PullRequests => state.PullRequests;

    /// <summary>What people may do: `admin`, `write`, `read`; by login. Others may read.</summary>
    public IDictionary<string, string> Permissions => state.Permissions;

    /// <summary>All that were not deleted, of the conversation and on the diff, in the order they were made.</summary>
    public IReadOnlyList<FakeComment> Comments => Locked(() => state.Comments.ToList());

    public IEnumerable<FakeComment> ReviewComments => Comments.Where(comment => comment.Place is not null);

    public IEnumerable<FakeComment> IssueComments => Comments.Where(comment => comment.Place is null);

    public IReadOnlyList<FakeReview> Reviews => Locked(() => state.Reviews.ToList());

    public IReadOnlyList<FakeExchange> Requests => Locked(() => exchanges.ToList());

    public static FakeGitHub Start(FakeGitHubOptions? options = null) => new(options ?? new());

    /// <summary>The next requests fail.</summary>
    /// <param name="method">`POST`; empty for any.</param>
    /// <param name="part">Of the address, or of a GraphQL text; empty for any.</param>
    /// <param name="retryAfter">In seconds.</param>
    public void Fail(FakeFault fault, string method = "", string part = "", int times = 1, int? retryAfter = null)
    {
        lock (guard)
        {
            faults.Add(new(fault, method, part, retryAfter) { Left = times });
        }
    }

    /// <summary>A person writes into the conversation.</summary>
    public FakeComment Say(int pullRequest, string author, string body) => Locked(() => state.Add(pullRequest, author, body));

    /// <summary>A person answers a comment on the diff.</summary>
    public FakeComment Reply(FakeComment comment, string author, string body) => Locked(() => state.Add(comment.PullRequest, author, body, comment.Place, replyTo: comment.ReplyTo ?? comment.Id));

    /// <summary>A person deletes a comment.</summary>
    public void Delete(FakeComment comment) => Locked(() => state.Comments.Remove(comment));

    /// <returns>The line at head that a comment stands on now; null when it is outdated or about the whole file.</returns>
    public int? LineOf(FakeComment comment) => Locked(() => state.LineOf(comment));

    /// <summary>A client that may do what the token may.</summary>
    /// <param name="time">Null for a clock that makes waiting short.</param>
    public GitHubClient Connect(string token = FakeGitHubOptions.Token, TimeProvider? time = null, Action<string>? log = null) => new(new()
    {
        Api = Api,
        GraphQl = GraphQl,
        Repository = Options.Repository,
        Token = new Secret(token),
        Time = time ?? new ScaledTime(100),
        Log = log ?? (_ => { }),
    });

    /// <summary>What a runner sets for a program.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["GITHUB_API_URL"] = Api.AbsoluteUri.TrimEnd('/'),
        ["GITHUB_GRAPHQL_URL"] = GraphQl.AbsoluteUri,
        ["GITHUB_REPOSITORY"] = Options.Repository,
    };

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private ServerReply Answer(ServerRequest request)
    {
        lock (guard)
        {
            var fault = faults.Find(plan => plan.Concerns(request));
            var reply = fault is null or { IsAfterwards: true } ? api.Answer(request) : null;
            var sent = reply?.ToServer();
            if (fault is not null)
            {
                fault.Left--;
                sent = fault.Reply();
            }

            exchanges.Add(new(request.Method, request.Path, request.Body, request.Headers, Status(sent!)));
            return sent!;
        }
    }

    private static int Status(ServerReply reply) => reply.Bytes.Length < 12 ? 0 : int.Parse(System.Text.Encoding.ASCII.GetString(reply.Bytes, 9, 3));

    private T Locked<T>(Func<T> read)
    {
        lock (guard)
        {
            return read();
        }
    }
}

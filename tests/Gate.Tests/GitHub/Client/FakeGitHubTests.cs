using Gate.GitHub.Client;
using Gate.Tests.Testing;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Client;

/// <summary>Whether the GitHub of the tests places comments as GitHub does, on a real git repository.</summary>
public sealed class FakeGitHubTests : IAsyncLifetime
{
    private const string Path = "catalog/ä b/synopses.md";

    private readonly TestRepository repository = TestRepository.Create();
    private readonly FakeGitHub github;
    private readonly GitHubClient client;
    private readonly FakePullRequest pull;

    public FakeGitHubTests()
    {
        var start = repository.Write(Path, Lines()).Write("other.md", "x\n").Commit();
        repository.Git("checkout", "-q", "-b", "change");
        var head = repository.Write(Path, Lines((10, "ten"), (30, "thirty"))).Commit();
        github = FakeGitHub.Start(new() { Folder = repository.Folder });
        pull = github.PullRequests.Add(7, head, start);
        client = github.Connect();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await github.DisposeAsync();
        repository.Dispose();
    }

    [Theory]
    [InlineData(7, 13, true)]
    [InlineData(27, 33, true)]
    [InlineData(6, 10, false)]
    [InlineData(13, 14, false)]
    [InlineData(10, 30, false)]
    public async Task A_comment_can_stand_on_the_lines_of_one_hunk(int start, int end, bool isAccepted)
    {
        var posting = client.CreateReviewAsync(7, new(pull.Head, "", [new(Path, new(start, end), "x")]), Cancellation);

        Assert.Equal(isAccepted, await Succeeds(posting));
        Assert.Equal(isAccepted ? 1 : 0, github.Comments.Count);
    }

    [Fact]
    public async Task A_file_that_is_not_in_the_diff_has_no_place_for_a_comment()
    {
        Assert.False(await Succeeds(client.CreateCommentAsync(7, pull.Head, new("other.md", null, "x"), Cancellation)));
        Assert.True(await Succeeds(client.CreateCommentAsync(7, pull.Head, new(Path, null, "x"), Cancellation)));
    }

    [Fact]
    public async Task A_commit_that_was_pushed_away_is_refused()
    {
        var old = pull.Head;
        repository.Git("reset", "-q", "--hard", "HEAD~1");
        pull.Head = repository.Write(Path, Lines((10, "other"))).Commit();

        Assert.False(await Succeeds(client.CreateReviewAsync(7, new(old, "", [new(Path, new(10, 10), "x")]), Cancellation)));
    }

    [Fact]
    public async Task A_comment_follows_its_line_and_is_outdated_when_that_changes()
    {
        await client.CreateReviewAsync(7, new(pull.Head, "", [new(Path, new(10, 10), "x"), new(Path, new(29, 30), "y")]), Cancellation);

        pull.Head = repository.Write(Path, "new first line\n" + Lines((10, "ten"), (30, "THIRTY"))).Commit();

        Assert.Equal([11, null], (await client.ReviewCommentsAsync(7, Cancellation)).Select(comment => comment.Lines?.End));
    }

    [Fact]
    public async Task A_comment_is_outdated_when_its_line_leaves_the_diff()
    {
        await client.CreateReviewAsync(7, new(pull.Head, "", [new(Path, new(9, 9), "x")]), Cancellation);

        repository.Git("reset", "-q", "--hard", "HEAD~1");
        pull.Head = repository.Write(Path, Lines((30, "thirty"))).Commit();

        Assert.Equal([null], (await client.ReviewCommentsAsync(7, Cancellation)).Select(comment => comment.Lines?.End));
    }

    [Fact]
    public async Task What_the_base_gained_is_no_part_of_the_diff()
    {
        repository.Git("checkout", "-q", "main");
        pull.Base = repository.Write("other.md", "y\n").Commit();

        Assert.False(await Succeeds(client.CreateCommentAsync(7, pull.Head, new("other.md", null, "x"), Cancellation)));
    }

    [Theory]
    [InlineData("BadGateway", 0)]
    [InlineData("BadGatewayAfterwards", 1)]
    [InlineData("HangUp", 0)]
    [InlineData("HangUpAfterwards", 1)]
    public async Task A_fault_comes_before_or_after_the_work_and_once(string fault, int made)
    {
        github.Fail(Enum.Parse<FakeFault>(fault), "POST", "/issues/");

        Assert.False(await Succeeds(client.CreateIssueCommentAsync(7, "x", Cancellation)));
        Assert.Equal(made, github.Comments.Count);
        Assert.True(await Succeeds(client.CreateIssueCommentAsync(7, "x", Cancellation)));
    }

    [Theory]
    [InlineData("TooManyRequests")]
    [InlineData("SecondaryLimit")]
    [InlineData("PrimaryLimit")]
    public async Task A_limit_is_sat_out(string fault)
    {
        github.Fail(Enum.Parse<FakeFault>(fault), times: 2, retryAfter: 20);

        Assert.True(await Succeeds(client.CreateIssueCommentAsync(7, "x", Cancellation)));
        Assert.Equal(3, github.Requests.Count);
        Assert.Single(github.Comments);
    }

    private static async Task<bool> Succeeds(Task task)
    {
        try
        {
            await task;
            return true;
        }
        catch (GitHubException)
        {
            return false;
        }
    }

    private static string Lines(params (int Number, string Text)[] changed) =>
        string.Concat(Enumerable.Range(1, 40).Select(number => (changed.FirstOrDefault(change => change.Number == number).Text ?? $"line {number}") + "\n"));
}

using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gate.GitHub.Client;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>Our client against a GitHub that others wrote and that keeps what is posted, through prism, and read back by GitHub's own client.</summary>
[Trait("Category", "Contract")]
public sealed class GitHubEmulateTests : IAsyncLifetime
{
    private const string Repository = "author/pages";
    private const string Bot = "ghp_bot";

    private readonly string folder = Directory.CreateTempSubdirectory("gate-emulate-").FullName;
    private readonly RSA key = RSA.Create(2048);
    private readonly GitHubViolations violations = new();
    private readonly List<GitHubServer> servers = [];
    private readonly HttpClient author = new();
    private Uri api = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        NodeContract.Require();
        var port = GitHubServer.FreePort();
        var proxy = await GitHubServer.ProxyAsync(new Uri($"http://127.0.0.1:{port}/"));
        servers.Add(proxy);
        api = proxy.Address;
        var seed = Path.Combine(folder, "seed.yaml");
        await File.WriteAllTextAsync(seed, Seed(), Cancellation);
        var emulate = await GitHubServer.EmulateAsync(seed, port);
        servers.Add(emulate);
        author.BaseAddress = emulate.Address;
        violations.Behind = emulate.Address;
        author.DefaultRequestHeaders.Authorization = new("Bearer", "ghp_author");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        author.Dispose();
        violations.Dispose();
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Comments_are_kept_as_we_meant_them()
    {
        var head = await OpenPullRequestAsync();
        using var client = Connect(Bot);

        var pull = await client.PullRequestAsync(1, Cancellation);
        var summary = await client.CreateIssueCommentAsync(1, "Summary", Cancellation);
        await client.EditIssueCommentAsync(summary.Id, "Summary 2", Cancellation);
        var doomed = await client.CreateIssueCommentAsync(1, "Twice", Cancellation);
        await client.DeleteIssueCommentAsync(doomed.Id, Cancellation);
        var comment = await client.CreateCommentAsync(1, head, new("a.md", new(1, 1), "On a line"), Cancellation);
        await client.EditReviewCommentAsync(comment.Id, "On the line", Cancellation);
        await SayAsync(130);

        Assert.Equal((head, true), (pull.Head, pull.IsOpen));
        Assert.Equal(1, Assert.Single(await client.PullRequestsFromAsync("author", "change", Cancellation)).Number);
        Assert.True(await client.MayWriteAsync("author", Cancellation));
        Assert.Equal("synopsis-bot", await client.ViewerAsync(Cancellation));
        var read = await client.IssueCommentsAsync(1, Cancellation);
        Assert.Equal((131, "Summary 2", "synopsis-bot"), (read.Count, read[0].Body, read[0].Author));
        Assert.Equal(("On the line", "a.md", 1), (await client.ReviewCommentsAsync(1, Cancellation)).Select(found => (found.Body, found.Path, found.Lines?.End ?? 0)).Single());
        await AnotherClientReadsAsync(read.Select(found => found.Id));
        Assert.DoesNotContain(violations.All, found => found.Contains("\"location\":[\"request\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_without_the_permission_is_told_which_one()
    {
        await OpenPullRequestAsync();
        using var client = Connect(await InstallationTokenAsync());

        Assert.Empty(await client.IssueCommentsAsync(1, Cancellation));
        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.CreateIssueCommentAsync(1, "x", Cancellation));

        Assert.Equal(GitHubFailure.Forbidden, failed.Failure);
        Assert.Contains("`pull-requests: write`", failed.Remedy, StringComparison.Ordinal);
    }

    private GitHubClient Connect(string token) =>
        new(new() { Api = api, GraphQl = new(author.BaseAddress!, "graphql"), Repository = Repository, Token = new(token), Time = new ScaledTime(100), Timeout = TimeSpan.FromHours(1), Handler = violations });

    // A branch with a file, and a pull request of it.
    private async Task<string> OpenPullRequestAsync()
    {
        var main = await author.GetFromJsonAsync<JsonElement>($"repos/{Repository}/git/ref/heads/main", Cancellation);
        await PostAsync(HttpMethod.Post, "git/refs", new { @ref = "refs/heads/change", sha = main.GetProperty("object").GetProperty("sha").GetString() });
        var written = await PostAsync(HttpMethod.Put, "contents/a.md", new { message = "Add a text", content = Convert.ToBase64String("one\ntwo\n"u8), branch = "change" });
        await PostAsync(HttpMethod.Post, "pulls", new { title = "Change", head = "change", @base = "main" });
        return written.GetProperty("commit").GetProperty("sha").GetString()!;
    }

    private async Task SayAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await PostAsync(HttpMethod.Post, "issues/1/comments", new { body = $"{i}" });
        }
    }

    private async Task AnotherClientReadsAsync(IEnumerable<long> ids)
    {
        var (code, output) = await NodeContract.RunAsync("github-read.mjs", api.AbsoluteUri.TrimEnd('/'), Bot, Repository, "1");
        Assert.True(code == 0, output);
        var read = JsonDocument.Parse(output).RootElement;
        Assert.Equal(ids, read.GetProperty("issue").EnumerateArray().Select(comment => comment.GetProperty("id").GetInt64()));
        Assert.Equal("On the line", read.GetProperty("review")[0].GetProperty("body").GetString());
    }

    private async Task<JsonElement> PostAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, $"repos/{Repository}/{path}") { Content = JsonContent.Create(body) };
        using var response = await author.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    // The token of an app that may read, made as GitHub Apps make theirs.
    private async Task<string> InstallationTokenAsync()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = $"{Encode("""{"alg":"RS256","typ":"JWT"}""")}.{Encode($$"""{"iss":"12345","iat":{{now - 10}},"exp":{{now + 300}}}""")}";
        var signature = System.Buffers.Text.Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(claims), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        using var request = new HttpRequestMessage(HttpMethod.Post, "app/installations/100/access_tokens");
        request.Headers.Authorization = new("Bearer", $"{claims}.{signature}");
        using var response = await author.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("token").GetString()!;
    }

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private string Seed() => JsonSerializer.Serialize(new
    {
        tokens = new Dictionary<string, object> { [Bot] = new { login = "synopsis-bot", scopes = new[] { "repo" } }, ["ghp_author"] = new { login = "author", scopes = new[] { "repo" } } },
        github = new
        {
            users = new object[] { new { login = "synopsis-bot" }, new { login = "author" } },
            repos = new object[] { new { owner = "author", name = "pages", default_branch = "main", auto_init = true } },
            apps = new object[]
            {
                new
                {
                    app_id = 12345,
                    slug = "synopsis-gate",
                    name = "Synopsis Gate",
                    private_key = key.ExportRSAPrivateKeyPem(),
                    permissions = new { issues = "read", pull_requests = "read", metadata = "read", contents = "read" },
                    installations = new object[] { new { installation_id = 100, account = "author" } },
                },
            },
        },
    });
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>One run judges without rights, another publishes what it left; and the half with the key finds the pull request by itself.</summary>
public sealed class TwoStageTests : IAsyncDisposable
{
    private readonly Studio studio = new();
    private readonly string review;

    public TwoStageTests()
    {
        review = studio.Repository.PathOf("gate-reports/review.json");
        studio.Repository.Show("ferry", "A badword crossing.");
        studio.Push();
    }

    [Fact]
    public async Task What_one_run_judged_another_one_publishes()
    {
        var judged = await JudgeAsync();

        var published = await PublishAsync();

        Assert.Equal((1, 0), (judged.ExitCode, published.ExitCode));
        Assert.Contains("badword", Assert.Single(studio.Open).Body, StringComparison.Ordinal);
        Assert.Equal("gate-reports/review.json", studio.Workspace.Outputs["review-file"] is { Length: > 0 } named ? named : "gate-reports/review.json");
        Assert.Contains("1 of 1", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_in_two_stages_it_says_the_same_as_in_one()
    {
        await JudgeAsync();
        await PublishAsync();
        var writes = studio.Writes;

        var run = await studio.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(writes, studio.Writes);
    }

    [Fact]
    public async Task A_review_that_names_another_pull_request_is_published_where_its_commit_is()
    {
        var other = studio.GitHub.PullRequests.Add(new(8, studio.Pull.Base, studio.Pull.Base) { Branch = "other" });
        await JudgeAsync();
        Forge(node => node["pullRequest"] = other.Number);

        var run = await PublishAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.All(studio.GitHub.Comments, comment => Assert.Equal(Studio.Number, comment.PullRequest));
    }

    [Fact]
    public async Task A_review_of_another_commit_is_refused()
    {
        await JudgeAsync();
        Forge(node => node["head"] = studio.Pull.Base);

        var run = await PublishAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Publish the artifact of the run", run.Error, StringComparison.Ordinal);
        Assert.Empty(studio.GitHub.Comments);
    }

    [Fact]
    public async Task Lines_that_are_not_in_the_diff_end_up_on_the_file_and_what_is_on_no_file_in_the_summary()
    {
        await JudgeAsync();
        Forge(node =>
        {
            var finding = node["findings"]![0]!;
            var elsewhere = finding.DeepClone();
            finding["lines"] = JsonNode.Parse("""{"start":900,"end":900}""");
            finding["anchor"] = JsonNode.Parse("""{"start":900,"end":900}""");
            finding["edit"] = null;
            elsewhere["fingerprint"] = "00112233445566778899aabbccddeeff"[..finding["fingerprint"]!.GetValue<string>().Length];
            elsewhere["path"] = "catalog/nowhere.md";
            elsewhere["quotation"] = "elsewhere entirely";
            node["findings"]!.AsArray().Add(elsewhere);
        });

        var run = await PublishAsync();

        Assert.Equal(0, run.ExitCode);
        var onFile = Assert.Single(studio.Open);
        Assert.Null(onFile.Place!.Lines);
        Assert.Contains("elsewhere entirely", studio.Summary.Body, StringComparison.Ordinal);
        Assert.Contains("refused the review as a whole", run.Output, StringComparison.Ordinal);
        Assert.Contains("The summary comment says what comments on lines could not", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2")]
    [InlineData("""{"formatVersion":99}""")]
    public async Task What_is_no_review_is_refused_with_its_name(string content)
    {
        studio.Repository.Write("gate-reports/review.json", content);

        var run = await PublishAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("review.json", run.Error, StringComparison.Ordinal);
        Assert.Empty(studio.GitHub.Comments);
    }

    [Fact]
    public async Task The_half_with_the_key_judges_the_pull_request_that_the_run_was_about_and_posts_nothing()
    {
        studio.Repository.Git("checkout", "-q", "main");
        FollowRun();

        var run = await studio.StartAsync("--publish", "none", "--review-file", "gate-reports/review.json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("7", studio.Workspace.Outputs["pull-request"]);
        Assert.True(File.Exists(review));
        Assert.Empty(studio.GitHub.Comments);
        Assert.DoesNotContain(studio.GitHub.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task The_pull_request_of_a_fork_is_found_by_its_owner_and_branch()
    {
        var fork = studio.GitHub.PullRequests.Add(new(9, studio.Pull.Head, studio.Pull.Base) { Branch = "patch-1", HeadOwner = "mallory" });
        studio.Pull.Head = studio.Pull.Base;
        FollowRun("mallory", "patch-1", fork.Head);

        var judged = await studio.StartAsync("--publish", "none", "--review-file", "gate-reports/review.json");
        var published = await PublishAsync("mallory", "patch-1", fork.Head);

        Assert.Equal((1, 0), (judged.ExitCode, published.ExitCode));
        Assert.All(studio.GitHub.Comments, comment => Assert.Equal(9, comment.PullRequest));
        Assert.NotEmpty(studio.Open);
    }

    [Fact]
    public async Task The_half_with_the_key_ends_quietly_when_there_is_nothing_to_judge_any_more()
    {
        FollowRun(head: new('c', 40));

        var run = await studio.StartAsync("--publish", "none", "--review-file", "gate-reports/review.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("", "0"), (studio.Workspace.Outputs["verdict"], studio.Workspace.Outputs["exit-code"]));
        Assert.Contains("no pull request to judge any more", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(review));
    }

    [Fact]
    public async Task The_half_with_the_key_does_not_guess_between_two_pull_requests()
    {
        studio.GitHub.PullRequests.Add(new(8, studio.Pull.Head, studio.Pull.Base) { Branch = studio.Pull.Branch });
        FollowRun();

        var run = await studio.StartAsync("--publish", "none", "--review-file", "gate-reports/review.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("More than one open pull request", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_half_with_the_key_judges_by_the_base_as_it_is_now()
    {
        studio.Repository.Git("checkout", "-q", "main");
        studio.Repository.Write(".gate/waivers.yml", "waivers:\n- {rule: SYN9001, synopsis: ferry/short, reason: It is meant.}\n").Commit("Accept it");
        studio.Repository.Git("remote", "add", "origin", "https://github.example/studio/catalogue");
        studio.Repository.Git("update-ref", "refs/remotes/origin/main", "main");
        FollowRun();

        var run = await studio.StartAsync("--publish", "none", "--review-file", "gate-reports/review.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("passed", studio.Workspace.Outputs["verdict"]);
    }

    [Fact]
    public async Task The_half_with_the_key_asks_nothing_for_a_pull_request_into_another_branch()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());
        await using var other = Into(judged, "release");

        var run = await other.StartAsync("--publish", "none", "--review-file", "gate-reports/review.json", "--store", ".gate/samples.db");

        Assert.Equal((2, 0), (run.ExitCode, judged.Calls));
        Assert.Equal("error", other.Workspace.Outputs["verdict"]);
        Assert.Contains("Pull request 7 goes into `release`, not into the default branch `main`, so nothing was judged", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(other.Repository.PathOf(".gate/samples.db")));
    }

    [Fact]
    public async Task The_half_with_the_key_asks_for_a_pull_request_into_the_default_branch()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());
        await using var other = Into(judged, "main");

        var run = await other.StartAsync("--publish", "none", "--review-file", "gate-reports/review.json");

        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual(0, judged.Calls);
    }

    [Fact]
    public async Task A_run_whose_pull_request_has_moved_on_is_published_nowhere()
    {
        await JudgeAsync();
        var judged = studio.Pull.Head;
        studio.Repository.Show("ferry", "A calm crossing.");
        studio.Push();

        var run = await PublishAsync(head: judged);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(studio.GitHub.Comments);
    }

    public ValueTask DisposeAsync() => studio.DisposeAsync();

    private Task<GateRun> JudgeAsync() => studio.RunAsync("--publish", "none", "--review-file", "gate-reports/review.json");

    private Task<GateRun> PublishAsync(string owner = "studio", string branch = "change", string? head = null)
    {
        FollowRun(owner, branch, head);
        return studio.StartAsync("--review-file", "gate-reports/review.json");
    }

    // A pull request into a branch whose own gate.yml says which endpoint is asked.
    private static Studio Into(JudgedRepository judged, string branch)
    {
        var repository = judged.Repository;
        repository.Git("checkout", "-q", "-B", branch);
        repository.Write("gate.yml", $"{OwnRules.Settings}model: {{endpoint: \"{judged.Model[1]}\", name: m}}\n").Commit("An endpoint");
        var into = repository.Git("rev-parse", "HEAD").Trim();
        repository.Git("checkout", "-q", "-b", "change");
        var other = new Studio(repository: repository, isOwner: false);
        (other.Pull.Base, other.Pull.BaseBranch, other.Pull.Head) = (into, branch, repository.Show("two", "Another plain text.").Commit("Edit"));
        other.Workspace.Variables["INPUT_MODEL-KEY"] = "sk-very-secret-0123456789";
        FollowRun(other, "studio", "change", other.Pull.Head);
        return other;
    }

    private void FollowRun(string owner = "studio", string branch = "change", string? head = null) => FollowRun(studio, owner, branch, head ?? studio.Pull.Head);

    private static void FollowRun(Studio studio, string owner, string branch, string head) => studio.Workspace.Event("workflow_run", JsonSerializer.Serialize(new
    {
        action = "completed",
        workflow_run = new
        {
            id = 99,
            head_sha = head,
            head_branch = branch,
            head_repository = new { owner = new { login = owner } },
            conclusion = "failure",
            @event = "pull_request",
        },
        repository = new { full_name = "studio/catalogue", default_branch = "main" },
    }));

    private void Forge(Action<JsonNode> change)
    {
        var node = JsonNode.Parse(File.ReadAllText(review))!;
        change(node);
        File.WriteAllText(review, node.ToJsonString());
    }
}

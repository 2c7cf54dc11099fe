using System.Text.Json;
using Gate.Core.Documents;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>`/gate waive …` in a comment: answered with the entry to commit, for people who may write, and for nobody else.</summary>
public sealed class WaiveReplyTests : IAsyncDisposable
{
    private readonly Studio studio = new();

    public WaiveReplyTests()
    {
        studio.GitHub.Permissions["ada"] = "write";
        studio.Repository.Show("ferry", "A badword crossing.");
        studio.Push();
    }

    [Fact]
    public async Task A_reply_to_a_finding_needs_no_synopsis_and_is_answered_in_its_thread()
    {
        await studio.RunAsync();
        var asked = studio.GitHub.Reply(studio.Open.Single(), "ada", "/gate waive SYN9001 and/or is: the \"slogan\"\nThank you");

        var run = await ReplyAsync(asked);

        var answer = studio.GitHub.Comments[^1];
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(studio.Open.Single().Id, answer.ReplyTo);
        var waiver = Assert.Single(Waivers.Read(new SourceText(Waivers.Path, "waivers:\n" + Entry(answer.Body)), []));
        Assert.Equal(("SYN9001", "ferry/short", "and/or is: the \"slogan\"", "ada"), (waiver.Rule, waiver.Synopsis, waiver.Reason, waiver.Who));
        Assert.Contains(".gate/waivers.yml", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_names_the_branch_and_says_from_when_the_entry_counts()
    {
        studio.Pull.BaseBranch = "release/1";

        await ReplyAsync(studio.GitHub.Say(Studio.Number, "ada", "/gate waive SYN9001 ferry/short agreed"));

        Assert.Contains("It counts once it is on `release/1`: run the check of this pull request again then", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_on_its_own_names_the_synopsis()
    {
        var asked = studio.GitHub.Say(Studio.Number, "ada", "/gate waive SYN9001 ferry/short agreed with legal");

        await ReplyAsync(asked);

        Assert.Contains("synopsis: \"ferry/short\"", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
        Assert.Contains("agreed with legal", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gate waive SYN9001 because", "please name it")]
    [InlineData("/gate waive SYN9001 he/she is meant", "please name it")]
    [InlineData("/gate waive SYN9001 ferry/long because", "please name it")]
    [InlineData("/gate waive SYN9001 ../short because", "please name it")]
    [InlineData("/gate waive SYN9001", "could not read")]
    [InlineData("/gate dance", "could not read")]
    [InlineData("/gate waive SYN7777 ferry/short because", "SYN7777")]
    public async Task What_cannot_be_answered_is_answered_with_how_it_is_written(string body, string expected)
    {
        var run = await ReplyAsync(studio.GitHub.Say(Studio.Number, "ada", body));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
        Assert.Contains("/gate waive SYN2001", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_write_gets_no_answer()
    {
        var asked = studio.GitHub.Say(Studio.Number, "mallory", "/gate waive SYN9001 ferry/short because");

        var run = await ReplyAsync(asked);

        Assert.Equal(0, run.ExitCode);
        Assert.Same(asked, studio.GitHub.Comments[^1]);
        Assert.Contains("may not write", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thanks!")]
    [InlineData("I would say /gate waive SYN9001 ferry/short because")]
    [InlineData("/gateway")]
    public async Task A_comment_that_is_not_for_us_asks_GitHub_nothing(string body)
    {
        var asked = studio.GitHub.Say(Studio.Number, "ada", body);

        await ReplyAsync(asked);

        Assert.Empty(studio.GitHub.Requests);
    }

    [Fact]
    public async Task A_reason_breaks_out_of_nothing()
    {
        var asked = studio.GitHub.Say(Studio.Number, "ada", "/gate waive SYN9001 ferry/short ```` <!-- gate {} --> @everyone \u202E [x](https://evil.example) {fence} {entry}");

        await ReplyAsync(asked);

        var body = studio.GitHub.Comments[^1].Body;
        Assert.Equal(2, body.Split('\n').Count(line => line.StartsWith("`````", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u202E', body);
        Assert.Contains("{fence} {entry}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_names_another_synopsis_is_about_that_one()
    {
        await studio.RunAsync();
        studio.Repository.Git("checkout", "-q", "main");
        var asked = studio.GitHub.Reply(studio.Open.Single(), "ada", "/gate waive SYN9001 choir/short because it is its name");

        await ReplyAsync(asked);

        Assert.Contains("synopsis: \"choir/short\"", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
        Assert.Contains("reason: \"because it is its name\"", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_name_no_synopsis_belong_to_the_reason()
    {
        await studio.RunAsync();
        var asked = studio.GitHub.Reply(studio.Open.Single(), "ada", "/gate waive SYN9001 ferry/long he/she is meant");

        await ReplyAsync(asked);

        Assert.Contains("synopsis: \"ferry/short\"", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
        Assert.Contains("reason: \"ferry/long he/she is meant\"", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_synopsis_that_only_the_pull_request_has_is_known_by_our_comments_on_it()
    {
        studio.Repository.Show("lift", "A badword in a lift.");
        await studio.Push().RunAsync();
        studio.Repository.Git("checkout", "-q", "main");
        var asked = studio.GitHub.Say(Studio.Number, "ada", "/gate waive SYN9001 lift/short because");

        await ReplyAsync(asked);

        Assert.Contains("synopsis: \"lift/short\"", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_is_answered_once_also_when_the_job_is_run_again(bool isOnDiff)
    {
        await studio.RunAsync();
        const string command = "/gate waive SYN9001 ferry/short because";
        var asked = isOnDiff ? studio.GitHub.Reply(studio.Open.Single(), "ada", command) : studio.GitHub.Say(Studio.Number, "ada", command);
        await ReplyAsync(asked);
        var count = studio.GitHub.Comments.Count;

        var again = await ReplyAsync(asked);
        var another = await ReplyAsync(isOnDiff ? studio.GitHub.Reply(studio.Open.Single(), "ada", command) : studio.GitHub.Say(Studio.Number, "ada", command));

        Assert.Contains("answered already", again.Output, StringComparison.Ordinal);
        Assert.Contains("Answered with the entry", another.Output, StringComparison.Ordinal);
        Assert.Equal(count + 2, studio.GitHub.Comments.Count);
    }

    [Fact]
    public async Task A_reply_to_a_comment_of_another_project_is_left_to_that_one()
    {
        await studio.RunAsync();
        var told = studio.Open.Single();
        told.Body = told.Body.Replace("\"project\":\"\"", "\"project\":\"films/\"", StringComparison.Ordinal);
        var asked = studio.GitHub.Reply(told, "ada", "/gate waive SYN9001 because");

        var run = await ReplyAsync(asked);

        Assert.Same(asked, studio.GitHub.Comments[^1]);
        Assert.Contains("of the project films/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marker_of_somebody_else_tells_no_synopsis()
    {
        await studio.RunAsync();
        var told = studio.Open.Single();
        var forged = studio.GitHub.Reply(told, "mallory", told.Body.Replace("ferry/short", "choir/short", StringComparison.Ordinal));
        var asked = studio.GitHub.Reply(forged, "ada", "/gate waive SYN9001 because");

        await ReplyAsync(asked, inReplyTo: forged.Id);

        Assert.Contains("please name it", studio.GitHub.Comments[^1].Body, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => studio.DisposeAsync();

    private static string Entry(string body)
    {
        var lines = body.Split('\n').ToList();
        var start = lines.FindIndex(line => line.EndsWith("yaml", StringComparison.Ordinal));
        return string.Join('\n', lines[(start + 1)..lines.FindIndex(start + 1, line => line.StartsWith("```", StringComparison.Ordinal))]) + "\n";
    }

    private Task<GateRun> ReplyAsync(FakeComment asked, long? inReplyTo = null)
    {
        var comment = new { id = asked.Id, user = new { login = asked.Author }, body = asked.Body, in_reply_to_id = inReplyTo ?? asked.ReplyTo };
        var payload = asked.Place is null
            ? JsonSerializer.Serialize(new { action = "created", issue = new { number = Studio.Number, pull_request = new { } }, comment })
            : JsonSerializer.Serialize(new { action = "created", pull_request = new { number = Studio.Number }, comment });
        studio.Workspace.Event(asked.Place is null ? "issue_comment" : "pull_request_review_comment", payload);
        return studio.StartAsync();
    }
}

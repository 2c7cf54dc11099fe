using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

/// <summary>`--show`: a part of the catalogue by the IDs of shows.</summary>
public sealed class ShowSelectionTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public ShowSelectionTests() => repository.Show("night-ferry", "A badword.").Show("night-train", "A quiet text.").Show("morning", "A badword.").Commit();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("night-train", 0)]
    [InlineData("night-ferry", 1)]
    [InlineData("*-train", 0)]
    [InlineData("night-*", 1)]
    [InlineData("night-train, morning", 1)]
    public async Task Only_the_shows_that_match_are_judged(string pattern, int exitCode)
    {
        var run = await GateRun.In(repository, "check", "--all", "--show", pattern);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("judged, as asked for", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_holds_the_shows_of_every_option()
    {
        var run = await GateRun.In(repository, "plan", "--all", "--show", "night-train", "--show", "morning", "--format", "json");

        Assert.Equal(["morning/short", "night-train/short"], run.Affected().Select(cell => cell.Split(' ')[0]).Distinct());
    }

    [Theory]
    [InlineData("nigth-ferry", "Did you mean `night-ferry`?")]
    [InlineData("night-train,xyz-*", "No show matches `--show xyz-*`")]
    public async Task A_show_that_is_not_there_is_an_error(string pattern, string message)
    {
        var run = await GateRun.In(repository, "check", "--all", "--show", pattern);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,,b")]
    [InlineData("{show")]
    public async Task A_pattern_that_is_none_is_an_error(string pattern)
    {
        Assert.Equal(2, (await GateRun.In(repository, "check", "--all", $"--show={pattern}")).ExitCode);
    }

    [Fact]
    public async Task It_is_refused_for_a_change_and_for_what_is_proposed()
    {
        var change = await GateRun.In(repository, "check", "--base", "HEAD", "--show", "morning");
        var proposal = await GateRun.In(repository.Folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_EVENT_NAME"] = "pull_request" }, "check", "--all", "--base", "HEAD", "--show", "morning");

        Assert.Equal((2, 2), (change.ExitCode, proposal.ExitCode));
        Assert.Contains("Say `--all` as well", change.Error, StringComparison.Ordinal);
        Assert.Contains("refused on the event pull_request", proposal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waivers_of_other_shows_are_not_called_unused()
    {
        repository.Write(".gate/waivers.yml", "waivers:\n  - {rule: SYN9001, synopsis: morning/short, reason: It is meant.}\n").Commit();

        var run = await GateRun.In(repository, "check", "--all", "--show", "night-train");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("waivers.yml", run.Output, StringComparison.Ordinal);
    }
}

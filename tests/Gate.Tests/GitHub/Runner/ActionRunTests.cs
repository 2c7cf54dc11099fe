using System.Text.Json;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Runner;

/// <summary>What a run of the action leaves: reports, outputs, summary, log.</summary>
public sealed class ActionRunTests : IDisposable
{
    private readonly ActionWorkspace workspace = new();
    private readonly string start;

    public ActionRunTests() => start = Repository.Show("one", "A quiet text.").Commit("First");

    private TestRepository Repository => workspace.Repository;

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_red_run_leaves_reports_outputs_a_summary_and_annotations()
    {
        var run = await Change("A text with a badword.");

        var outputs = workspace.Outputs;
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(("failed", "1", "1", "0", "1"), (outputs["verdict"], outputs["exit-code"], outputs["failing-synopses"], outputs["not-judged"], outputs["errors"]));
        Assert.Equal(outputs["planned"], outputs["judged"]);
        Assert.All(new[] { "report-json", "report-sarif", "report-junit", "report-markdown" }, name => Assert.True(File.Exists(Repository.PathOf(outputs[name])), name));
        Assert.Equal(1, JsonDocument.Parse(Repository.Read(outputs["report-json"])).RootElement.GetProperty("exitCode").GetInt32());
        Assert.StartsWith("## ❌ Failed", workspace.Summary, StringComparison.Ordinal);
        Assert.Contains("\n::error file=catalog/one/synopses.md,line=3", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("has something to fix. Exit code 1.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_output_is_written_in_every_run()
    {
        await Change("A text with a badword.");
        var judged = workspace.Outputs.Keys;
        File.Delete(workspace.Variables["GITHUB_OUTPUT"]);
        workspace.Variables["INPUT_PUBLISH"] = "everything";

        await workspace.RunAsync();

        Assert.Equal(Gate.GitHub.Runner.ActionOutputs.All.Select(output => output.Name), judged);
        Assert.Equal(judged, workspace.Outputs.Keys);
        Assert.Equal(("error", "2", ""), (workspace.Outputs["verdict"], workspace.Outputs["exit-code"], workspace.Outputs["planned"]));
    }

    [Fact]
    public async Task What_affects_no_text_passes_and_says_so()
    {
        var head = Repository.Write("README.md", "Hello.\n").Commit();

        var run = await workspace.PullRequest(start, head).RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nothing to judge", run.Output, StringComparison.Ordinal);
        Assert.Equal(("passed", "0"), (workspace.Outputs["verdict"], workspace.Outputs["planned"]));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_inputs_is_told_at_once()
    {
        workspace.PullRequest(start, start);
        foreach (var (name, value) in new[] { ("PUBLISH", "all"), ("MAX-COMMENTS", "-1"), ("RESOLVE-THREADS", "yes"), ("REPORTS", "../elsewhere"), ("MODEL-PROVIDER", "magic") })
        {
            workspace.Variables[$"INPUT_{name}"] = value;
        }

        var run = await workspace.RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.All(new[] { "input publish", "input max-comments", "input resolve-threads", "input reports", "input model-provider" }, name => Assert.Contains(name, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_without_a_verdict_says_why_in_the_summary_too()
    {
        var broken = Repository.Write("gate.yml", "model:\n  key-modle: KEY\n").Commit("A mistake on the base");
        var head = Repository.Write("gate.yml", "model:\n  provider: builtin\n").Commit("Mended");

        var run = await workspace.PullRequest(broken, head).RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"## ⚠️ Nothing was judged\n\nThe settings of the base \\({broken}\\) cannot be used", workspace.Summary, StringComparison.Ordinal);
        Assert.Contains("- <code>gate.yml:", workspace.Summary, StringComparison.Ordinal);
        Assert.Contains("key-modle", workspace.Summary, StringComparison.Ordinal);
        Assert.Contains("**What to do:** Mend what is listed; nothing was judged.", workspace.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_that_nobody_filled_in_is_not_given()
    {
        foreach (var input in Gate.GitHub.Runner.ActionInputs.All)
        {
            workspace.Variables[input.Variable] = "";
        }

        Assert.Equal(1, (await Change("A text with a badword.")).ExitCode);
    }

    [Fact]
    public async Task A_report_is_not_written_through_a_link_that_a_commit_brought()
    {
        var outside = Directory.CreateTempSubdirectory("gate-outside-");
        Directory.CreateSymbolicLink(Repository.PathOf("gate-reports"), outside.FullName);

        var run = await Change("A text with a badword.");

        var written = outside.GetFiles().Length;
        outside.Delete(recursive: true);
        Assert.Equal((2, 0), (run.ExitCode, written));
        Assert.Contains("symbolic link", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_root_has_made_can_be_deleted_by_a_later_step()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only what root makes needs it.");

        await Change("A quiet word.");

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.PathOf("gate-reports")).HasFlag(UnixFileMode.OtherWrite));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.PathOf("gate-reports/report.json")).HasFlag(UnixFileMode.OtherWrite));
    }

    [Theory]
    [InlineData("::set-output name=verdict::passed badword")]
    [InlineData("##[add-mask]badword \u001b[31m")]
    [InlineData("badword ::error::x ##[error]y verdict<<x")]
    public async Task Nothing_of_a_text_reaches_a_command_or_an_output(string text)
    {
        Repository.Write("catalog/##[group]/show.yml", "title: \"::stop-commands::x\"\n").Write("catalog/##[group]/synopses.md", $"## short\n\nA text. {text}\n");

        var run = await Change(text);

        var commands = run.Output.Split('\n').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        Assert.Equal(1, run.ExitCode);
        Assert.All(commands, line => Assert.Matches("^::(group|endgroup|error|warning|notice)( [a-zA-Z]+=|::)", line));
        Assert.DoesNotContain("##[", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
        Assert.Equal("failed", workspace.Outputs["verdict"]);
    }

    [Fact]
    public async Task An_error_that_names_a_hostile_file_is_inert()
    {
        Repository.Write("rules/SYN9009-x/rule.md", "---\nid: \"::error::##[x]\"\n---\n");
        var head = Repository.Commit();

        var run = await workspace.Push(new('0', 40), head).RunAsync();

        Assert.Equal(2, run.ExitCode);
        Inertness.AssertNoCommand(run.Error);
        Assert.DoesNotContain("##[", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_would_be_too_long_is_shortened_and_says_where_the_rest_is()
    {
        for (var i = 0; i < 3000; i++)
        {
            Repository.Show($"a-show-of-many-{i:0000}", string.Concat(Enumerable.Repeat("A text with a badword. ", 5)));
        }

        var run = await Change("A quiet word.");

        Assert.Equal(1, run.ExitCode);
        Assert.InRange(new FileInfo(workspace.Variables["GITHUB_STEP_SUMMARY"]).Length, 100_000, 1 << 20);
        Assert.Contains("[this run](https://github.example/studio/catalogue/actions/runs/17)", workspace.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_is_added_to_what_the_step_wrote_before()
    {
        await File.WriteAllTextAsync(workspace.Variables["GITHUB_STEP_SUMMARY"], "Before.\n", TestContext.Current.CancellationToken);

        await Change("A quiet word.");

        Assert.StartsWith("Before.\n## ✅", workspace.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_publishes_needs_the_review_of_the_other_one()
    {
        workspace.Event("workflow_run", $$$"""{"workflow_run":{"id":99,"head_sha":"{{{start}}}","head_branch":"edit","conclusion":"failure","event":"pull_request"}}""");

        var run = await workspace.RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("`review-file`", run.Error, StringComparison.Ordinal);
    }

    private async Task<GateRun> Change(string text) => await workspace.PullRequest(start, Repository.Show("one", text).Commit()).RunAsync();
}

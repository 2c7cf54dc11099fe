using Gate.GitHub.Publishing;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.GitHub.Runner;

/// <summary>Runs without secrets: what can be judged is, and what cannot is never green.</summary>
public sealed class WithheldModelTests : IAsyncDisposable
{
    private const string Secret = "sk-very-secret-0123456789";

    private readonly JudgedRepository judged = new((_, _) => JudgeReply.Pass());
    private readonly ActionWorkspace workspace;
    private readonly string start;
    private readonly string head;

    public WithheldModelTests()
    {
        workspace = new(judged.Repository, isOwner: false);
        judged.Repository.Write("gate.yml", $"{OwnRules.Settings}model: {{endpoint: \"{judged.Model[1]}\", name: m, key-from: MODEL_KEY}}\n");
        start = judged.Repository.Commit("A model");
        head = judged.Repository.Show("two", "Another plain text.").Commit("Edit");
    }

    public async ValueTask DisposeAsync()
    {
        workspace.Dispose();
        await judged.DisposeAsync();
    }

    [Theory]
    [InlineData("somebody/catalogue", "ada", "comes from a fork")]
    [InlineData("studio/catalogue", "dependabot[bot]", "Dependabot")]
    [InlineData("studio/catalogue", "ada", "Set the input `model-key`")]
    public async Task Without_a_key_nothing_is_green_and_a_maintainer_reads_why(string repository, string author, string words)
    {
        workspace.Variables["MODEL_KEY"] = "";

        var run = await workspace.PullRequest(start, head, repository, author).RunAsync();

        Assert.Equal((3, 0), (run.ExitCode, judged.Calls));
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
        Assert.Contains("There is no key for the model m", workspace.Summary, StringComparison.Ordinal);
        Assert.Equal(("incomplete", "3"), (workspace.Outputs["verdict"], workspace.Outputs["exit-code"]));
        Assert.NotEqual("0", workspace.Outputs["not-judged"]);
    }

    [Theory]
    [InlineData("somebody/catalogue", false)]
    [InlineData("studio/catalogue", true)]
    public async Task Without_a_key_the_half_of_the_pair_that_has_it_is_named(string repository, bool asksForKey)
    {
        workspace.Variables["MODEL_KEY"] = "";

        var run = await workspace.PullRequest(start, head, repository).RunAsync();

        Assert.Contains("fork-publish.yml", run.Output, StringComparison.Ordinal);
        Assert.Contains("starts this check again", run.Output, StringComparison.Ordinal);
        Assert.Contains(Workplace.Page("docs/github-action.md#pull-requests-from-forks"), run.Output, StringComparison.Ordinal);
        Assert.Equal(asksForKey, run.Output.Contains("Set the input `model-key`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("INPUT_MODEL-ENDPOINT", "`model-endpoint` is empty")]
    [InlineData("INPUT_MODEL-NAME", "`model-name` is empty")]
    [InlineData("GATE_MODEL__ENDPOINT", "`GATE_MODEL__ENDPOINT` is empty")]
    public async Task A_model_that_a_workflow_names_by_something_empty_leaves_nothing_green(string variable, string words)
    {
        var (from, to) = Unconfigured("");
        workspace.PullRequest(from, to, "somebody/catalogue").Variables[variable] = " ";

        var run = await workspace.RunAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"{words}: the pull request comes from a fork", run.Output, StringComparison.Ordinal);
        Assert.Contains("text rules only", workspace.Summary, StringComparison.Ordinal);
        Assert.NotEqual("0", workspace.Outputs["not-judged"]);
    }

    [Theory]
    [InlineData("", "gate.yml")]
    [InlineData("model: {provider: builtin}\n", "")]
    public async Task Where_no_model_is_wanted_text_rules_are_enough(string settings, string input)
    {
        var (from, to) = Unconfigured(settings);
        workspace.PullRequest(from, to).Variables["INPUT_MODEL-ENDPOINT"] = input;

        var run = await workspace.RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No language model judged", workspace.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_input_leaves_what_gate_yml_says()
    {
        workspace.PullRequest(start, head).Variables["INPUT_MODEL-NAME"] = "";
        workspace.Variables["MODEL_KEY"] = Secret;

        var run = await workspace.RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Judged by m.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model-endpoint", "")]
    [InlineData("--model-name", " ")]
    public async Task Elsewhere_it_is_an_error(string option, string value)
    {
        var (from, _) = Unconfigured("");

        var run = await GateRun.In(judged.Repository, "check", "--base", from, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{option}", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing else says which model judges", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fork_with_a_key_is_judged_and_one_without_uses_what_is_stored()
    {
        workspace.PullRequest(start, head, "somebody/catalogue").Variables["INPUT_MODEL-KEY"] = Secret;

        var with = await workspace.RunAsync();
        workspace.Variables.Remove("INPUT_MODEL-KEY");
        var calls = judged.Calls;
        var without = await workspace.RunAsync();

        Assert.Equal((0, 0), (with.ExitCode, without.ExitCode));
        Assert.True(calls > 0);
        Assert.Equal(calls, judged.Calls);
        Assert.DoesNotContain("There is no key", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_nowhere_to_be_read()
    {
        workspace.PullRequest(start, head).Variables["INPUT_MODEL-KEY"] = Secret;

        var run = await workspace.RunAsync("--trace", "traces");

        var written = Directory.EnumerateFiles(workspace.Repository.Folder, "*", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains(Secret, StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(Secret, run.Output + run.Error + workspace.Summary + string.Concat(workspace.Outputs.Values), StringComparison.Ordinal);
        Assert.Empty(written);
    }

    [Fact]
    public async Task An_endpoint_of_the_inputs_wins_over_the_environment_and_gate_yml()
    {
        workspace.PullRequest(start, head).Variables["INPUT_MODEL-KEY"] = Secret;
        workspace.Variables["GATE_MODEL__NAME"] = "from-environment";
        workspace.Variables["INPUT_MODEL-NAME"] = "from-input";

        var input = await workspace.RunAsync();
        var option = await workspace.RunAsync("--model-name", "from-option");

        Assert.Contains("Judged by from-input", input.Output, StringComparison.Ordinal);
        Assert.Contains("Judged by from-option", option.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_a_key_that_is_named_and_missing_is_an_error()
    {
        var run = await GateRun.In(judged.Repository, "check", "--base", start);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("MODEL_KEY, which is not set", run.Error, StringComparison.Ordinal);
    }

    private (string Base, string Head) Unconfigured(string settings)
    {
        var from = judged.Repository.Write("gate.yml", OwnRules.Settings + settings).Commit("No model");
        return (from, judged.Repository.Show("two", "One more plain text.").Commit("Another edit"));
    }
}

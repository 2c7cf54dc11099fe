using System.Text.RegularExpressions;
using Gate.Tests.Testing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Gate.Tests.Contracts;

public sealed partial class WorkflowRulesTests
{
    public static TheoryData<string> Workflows => [.. WorkflowFiles.All.Select(Name)];

    public static TheoryData<string> Examples => [.. WorkflowFiles.Examples.Select(Name)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_is_as_we_ask(string file)
    {
        var problems = WorkflowRules.Problems(Text(file), Inputs());

        Assert.Empty(problems);
    }

    [Fact]
    public void A_bad_workflow_is_refused_for_each_of_its_faults()
    {
        var problems = WorkflowRules.Problems(File.ReadAllText(WorkflowFiles.Bad), Inputs());

        Assert.Equal(
            [
                "pull_request: `paths` leaves a required check pending",
                "the workflow does not begin with `permissions: {}`",
                "the workflow has no `concurrency`",
                "workflow_dispatch: a run on it would take the place of the pull request's check",
                "issue_comment: a run on it would take the place of the pull request's check",
                "pull_request: without `branches`, a run for a branch with weaker rules answers for every other one of the same commit",
                "pull_request: without `edited` in `types`, a check outlives the base that it was made against",
                "gate: `if` can skip a required check, and skipped counts as passed",
                "gate: the job has no `timeout-minutes`",
                "gate: `actions/checkout@v5` is not pinned by a commit",
                "gate: the checkout does not say whether it keeps its credentials",
                "gate: `modelkey` is no input of the action",
                "gate: an expression stands in a shell script: give it to the script as a variable",
                "gate: an expression stands in a shell script: give it to the script as a variable",
                "gate: without `shell: bash` an error of `gh` within a pipe looks like an empty answer",
                "second: the job does not say which permissions it needs",
                "second: the job has no `timeout-minutes`",
                "second: `tokn` is no input of the action",
            ],
            problems);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_pinned_action_names_its_version_and_each_action_has_one_pin(string file)
    {
        var pins = WorkflowFiles.All.SelectMany(path => Pins().Matches(File.ReadAllText(path))).ToLookup(pin => pin.Groups["action"].Value, pin => pin.Groups["pin"].Value, StringComparer.Ordinal);

        Assert.All(Uses().Matches(Text(file)), use => Assert.Matches(Pins(), use.Value));
        Assert.All(pins, action => Assert.Single(action.Distinct(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_uses_our_action_begins_with_words_and_is_listed(string file)
    {
        var text = Text(file);

        Assert.Contains($"uses: {WorkflowRules.Action}v1", text, StringComparison.Ordinal);
        Assert.StartsWith("# ", text, StringComparison.Ordinal);
        Assert.Contains($"(workflows/{Path.GetFileName(file)})", File.ReadAllText(RepositoryRoot.PathOf("action", "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_and_the_right_to_write_never_meet_where_strangers_come_in()
    {
        var jobs = WorkflowRules.At(WorkflowRules.Read(Text("action/workflows/fork-publish.yml")), "jobs")!;

        Assert.All(WorkflowRules.Keys(jobs), name =>
        {
            var job = WorkflowRules.At(jobs, name)!;
            var writes = WorkflowRules.At(job, "permissions")!.ToString().Contains("write", StringComparison.Ordinal);
            Assert.False(writes && job.ToString().Contains("secrets.", StringComparison.Ordinal), $"{name} has both.");
        });
        Assert.DoesNotContain("secrets.", Text("action/workflows/publish-only.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain(WorkflowFiles.All, path => File.ReadAllText(path).Contains("pull_request_target", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_pull_request_of_somebody_who_may_not_write_restores_no_cache(string file)
    {
        var root = WorkflowRules.Read(Text(file));
        if (!WorkflowRules.Keys(WorkflowRules.At(root, "on")).Contains("pull_request"))
        {
            return;
        }

        var steps = ((YamlMappingNode)WorkflowRules.At(root, "jobs")!).Children.Values.SelectMany(job => (YamlSequenceNode)WorkflowRules.At(job, "steps")!);
        Assert.All(steps.Where(step => WorkflowRules.At(step, "uses")?.ToString().StartsWith("actions/cache/restore@", StringComparison.Ordinal) == true), step =>
            Assert.Equal("${{ github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository }}", WorkflowRules.At(step, "if")?.ToString()));
    }

    [Fact]
    public void The_half_of_the_pair_that_runs_for_strangers_has_the_key_in_the_merge_queue_only_and_may_write_nothing()
    {
        var text = Text("action/workflows/fork-gate.yml");

        Assert.Contains("model-key: ${{ github.event_name == 'merge_group' && secrets.GATE_API_KEY || '' }}", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("secrets.").Length);
        Assert.DoesNotContain(": write", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_an_older_commit_that_is_started_again_cancels_no_newer_one()
    {
        var group = WorkflowRules.At(WorkflowRules.At(WorkflowRules.Read(Text("action/workflows/fork-gate.yml")), "concurrency")!, "group")!.ToString();

        Assert.Contains("${{ github.event.pull_request.head.sha || github.sha }}", group, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answers_that_the_pair_for_forks_shares_come_from_runs_of_its_other_half()
    {
        var reads = Text("action/workflows/fork-gate.yml");
        var writes = Text("action/workflows/fork-publish.yml");

        Assert.Contains(".path == \".github/workflows/fork-publish.yml\"", reads, StringComparison.Ordinal);
        Assert.Contains("/runs?event=workflow_run&", reads, StringComparison.Ordinal);
        Assert.DoesNotContain("head_branch", reads, StringComparison.Ordinal);
        Assert.DoesNotContain("actions/cache", reads, StringComparison.Ordinal);
        Assert.Matches(@"name: gate-store-\$\{\{ github\.event\.workflow_run\.head_sha \}\}\n +path: \.gate/samples\.db\*\n.*\n +include-hidden-files: true\n", writes);
    }

    [Theory]
    [InlineData("pull_request", false)]
    [InlineData("[pull_request, merge_group]", false)]
    [InlineData("{pull_request: , merge_group: }", false)]
    [InlineData("{pull_request: {branches: [main], types: [opened, synchronize]}}", false)]
    [InlineData("{pull_request: {branches: [main], types: [opened, synchronize, edited]}}", true)]
    [InlineData("{merge_group: {branches: [main]}, schedule: }", false)]
    [InlineData("{merge_group: {branches: [main]}}", true)]
    public void A_check_runs_again_when_the_base_changes_and_on_nothing_that_judges_no_pull_request(string events, bool isRight)
    {
        var problems = WorkflowRules.Problems(Check(events), Inputs());

        Assert.Equal(isRight, problems.Count == 0);
    }

    [Theory]
    [InlineData("{pull_request: {types: [edited]}}", "pull_request")]
    [InlineData("{merge_group: }", "merge_group")]
    [InlineData("[push]", "push")]
    [InlineData("{push: {tags: [v1]}}", "push")]
    [InlineData("{push: {branches: [main]}}", null)]
    [InlineData("{pull_request: {types: [edited], branches: [main]}, merge_group: {branches: [main]}, push: {branches: [main]}}", null)]
    public void A_check_is_made_for_branches_that_are_named(string events, string? without)
    {
        var problems = WorkflowRules.Problems(Check(events), Inputs());

        Assert.Equal(without is null ? [] : [$"{without}: without `branches`, a run for a branch with weaker rules answers for every other one of the same commit"], problems);
    }

    [Theory]
    [InlineData("gate-${{ github.ref }}", false)]
    [InlineData("${{ github.workflow }}-${{ github.ref }}", true)]
    public void Copies_of_an_example_do_not_cancel_each_other(string group, bool isRight)
    {
        var problems = WorkflowRules.Problems(Check("{push: {branches: [main]}}", group), Inputs());

        Assert.Equal(isRight, problems.Count == 0);
    }

    private static string Check(string events, string group = "${{ github.workflow }}") => $$$"""
        on: {{{events}}}
        permissions: {}
        concurrency: {group: "{{{group}}}"}
        jobs:
          any: {name: Gate, permissions: {}, timeout-minutes: 1, steps: []}
        """;

    private static HashSet<string> Inputs() => WorkflowRules.Keys(WorkflowRules.At(WorkflowRules.Read(File.ReadAllText(WorkflowFiles.Action)), "inputs")).ToHashSet(StringComparer.Ordinal);

    private static string Name(string path) => Path.GetRelativePath(RepositoryRoot.PathOf(), path);

    private static string Text(string file) => File.ReadAllText(RepositoryRoot.PathOf(file));

    [GeneratedRegex(@"uses: (?!\./|gate-synopses/).+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"uses: (?<action>[\w.-]+/[\w./-]+)@(?<pin>[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Pins();
}

using System.Text.RegularExpressions;
using Gate.Tests.Testing;
using Xunit;

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
                "gate: the job has no `timeout-minutes`",
                "gate: `actions/checkout@v5` is not pinned by a commit",
                "gate: the checkout does not say whether it keeps its credentials",
                "gate: `modelkey` is no input of the action",
                "gate: an expression stands in a shell script: give it to the script as a variable",
                "gate: an expression stands in a shell script: give it to the script as a variable",
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
        Assert.DoesNotContain("secrets.", Text("action/workflows/fork-gate.yml") + Text("action/workflows/publish-only.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain(WorkflowFiles.All, path => File.ReadAllText(path).Contains("pull_request_target", StringComparison.Ordinal));
    }

    private static HashSet<string> Inputs() => WorkflowRules.Keys(WorkflowRules.At(WorkflowRules.Read(File.ReadAllText(WorkflowFiles.Action)), "inputs")).ToHashSet(StringComparer.Ordinal);

    private static string Name(string path) => Path.GetRelativePath(RepositoryRoot.PathOf(), path);

    private static string Text(string file) => File.ReadAllText(RepositoryRoot.PathOf(file));

    [GeneratedRegex(@"uses: (?!\./|gate-synopses/).+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"uses: (?<action>[\w.-]+/[\w./-]+)@(?<pin>[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Pins();
}

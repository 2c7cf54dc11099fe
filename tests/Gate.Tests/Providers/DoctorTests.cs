using System.Text.Json.Nodes;
using Gate.Commands;
using Gate.Core.Judging.Calls;
using Gate.Providers.Probing;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Xunit;

namespace Gate.Tests.Providers;

public sealed class DoctorTests : IDisposable
{
    private const string Key = "sk-very-secret-0123456789";
    private readonly string folder = Directory.CreateTempSubdirectory("gate-doctor-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_endpoint_that_can_do_everything_is_usable()
    {
        await using var server = new LoopbackServer(Capable);

        var run = await DoctorAsync(server, "--format", "json");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal("usable", run.Json().GetProperty("outcome").GetString());
        Assert.All(run.Json().GetProperty("checks").EnumerateArray(), check => Assert.Equal("good", check.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task The_key_is_never_shown()
    {
        await using var server = new LoopbackServer(_ => Answers.Error(401, $"Wrong key {Key}"));

        var run = await DoctorAsync(server);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("does not accept the key", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_told_with_the_nearest_one()
    {
        await using var server = new LoopbackServer(request => request.Method == "GET"
            ? ServerReply.Http(200, """{"data":[{"id":"mm"},{"id":7},{"id":"other"}]}""")
            : Answers.Error(404, "No such model.", "model_not_found"));

        var run = await DoctorAsync(server);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("Did you mean mm?", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_that_is_cut_without_a_word_makes_an_endpoint_unusable()
    {
        await using var server = new LoopbackServer(request => request.Method == "GET" ? Capable(request) : Counted(request, tokens => Math.Min(tokens, 2048)));

        var run = await DoctorAsync(server);

        Assert.Equal(ExitCodes.Incomplete, run.ExitCode);
        Assert.Contains("read 2,048 tokens of a prompt that has at least", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_endpoint_refuses_is_done_without()
    {
        await using var server = new LoopbackServer(request => request.Method == "GET" ? Answers.Error(404, "x")
            : Refused(request) is { } name ? Answers.Error(400, $"Unsupported parameter: '{name}'.", "unsupported_parameter", name)
            : Counted(request, tokens => tokens));

        var run = await DoctorAsync(server);

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("refuses an answer by JSON schema", run.Output, StringComparison.Ordinal);
        Assert.Contains("refuses several answers", run.Output, StringComparison.Ordinal);
        Assert.Contains("Leaves the temperature out", run.Output, StringComparison.Ordinal);
        Assert.Contains("Describes the form of an answer in the prompt", run.Output, StringComparison.Ordinal);

        static string? Refused(ServerRequest request) =>
            new[] { "temperature", "response_format", "n", "logprobs", "reasoning_effort" }.FirstOrDefault(name => request.Json().TryGetProperty(name, out _));
    }

    [Fact]
    public async Task Choices_that_are_all_the_same_are_no_votes()
    {
        await using var server = new LoopbackServer(request => request.Method == "GET" || !request.Json().TryGetProperty("n", out _) ? Capable(request)
            : Answers.Whole(new("a", "stop", null), new("a", "stop", null), new("a", "stop", null)));

        var run = await DoctorAsync(server);

        Assert.Contains("but all are the same", run.Output, StringComparison.Ordinal);
        Assert.Contains("each vote in a request of its own", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_answers_it_is_not_usable()
    {
        var server = new LoopbackServer(Capable);
        await server.DisposeAsync();

        var run = await DoctorAsync(server);

        Assert.Equal(ExitCodes.Incomplete, run.ExitCode);
        Assert.Contains("Nothing answers at 127.0.0.1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_configured_no_model_judges()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "gate.yml"), "{}", TestContext.Current.CancellationToken);

        var run = await GateRun.In(folder, new Dictionary<string, string>(), "doctor");
        var said = await GateRun.In(folder, new Dictionary<string, string>(), "doctor", "--model-provider", "builtin");

        Assert.Equal((ExitCodes.Usage, ExitCodes.Ok), (run.ExitCode, said.ExitCode));
        Assert.StartsWith("No language model is configured", run.Output, StringComparison.Ordinal);
        Assert.Contains("`builtin`", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_on_this_machine_is_found_and_named()
    {
        await using var server = new LoopbackServer(Capable);
        await using var other = new LoopbackServer(_ => ServerReply.Http(200, "<html>"));

        var found = await LocalServer.FindAsync([("Ollama", server.Endpoint.Port), ("vLLM", other.Endpoint.Port)], TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        DoctorReport.WriteNoModel(found, isSaid: false, isJson: false, output);

        Assert.Equal("Ollama", Assert.Single(found).Name);
        Assert.Contains($"model:\n  endpoint: {server.Endpoint}\n  name: m\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("not used unless you ask", output.ToString(), StringComparison.Ordinal);
    }

    private Task<GateRun> DoctorAsync(LoopbackServer server, params string[] arguments) =>
        GateRun.In(folder, new Dictionary<string, string> { ["GATE_API_KEY"] = Key, ["GATE_MODEL__NAME"] = "m" }, ["doctor", "--model-endpoint", server.Endpoint.ToString(), .. arguments]);

    private static ServerReply Capable(ServerRequest request)
    {
        if (request.Method == "GET")
        {
            return ServerReply.Http(200, """{"data":[{"id":"m"}]}""");
        }

        return Counted(request, tokens => tokens);
    }

    private static ServerReply Counted(ServerRequest request, Func<int, int> count)
    {
        var body = request.Json();
        var choices = body.TryGetProperty(CallParameters.Choices, out var n) ? n.GetInt32() : 1;
        var content = body.TryGetProperty("response_format", out _) ? $$"""{"word":"{{ProbePrompts.SchemaWord}}"}""" : "yes";
        var json = Answers.Json([.. Enumerable.Range(0, choices).Select(i => new SentChoice(choices > 1 ? $"{content}{i}" : content, "stop", null))]);
        json["usage"]!["prompt_tokens"] = count(request.Prompt().Split(' ').Length);
        json["choices"]![0]!["logprobs"] = body.TryGetProperty("logprobs", out _) ? new JsonObject { ["content"] = new JsonArray(new JsonObject()) } : null;
        return ServerReply.Http(200, json.ToJsonString());
    }
}

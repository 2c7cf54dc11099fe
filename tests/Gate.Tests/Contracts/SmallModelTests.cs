using System.Diagnostics;
using System.Text.Json;
using Gate.Core.Judging.Calls;
using Gate.Providers.Wire;
using Gate.Tests.Providers;
using Gate.Tests.Testing;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>
/// The client against a server that we did not write: llama.cpp with a small model. `SMALL_MODEL_SERVER` names a script that serves it, and artifacts/small-model holds its packages; without
/// them the tests are skipped, but fail in CI.
/// </summary>
[Trait("Category", "Contract")]
public sealed class SmallModelTests : IAsyncLifetime
{
    private const string Name = "SmolLM2-135M-Instruct";
    private Process? server;
    private ChatEndpoint? endpoint;

    public async ValueTask InitializeAsync()
    {
        var script = Environment.GetEnvironmentVariable("SMALL_MODEL_SERVER");
        var packages = RepositoryRoot.PathOf("artifacts", "small-model");
        if (!File.Exists(script) || !Directory.Exists(Path.Combine(packages, "node_modules")))
        {
            const string reason = "Install the small model's packages in artifacts/small-model and name its serve.mjs in SMALL_MODEL_SERVER.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }

        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { script, "--packages", packages, "--port", "0", "--parallel", "1", "--context", "1024" })
        {
            start.ArgumentList.Add(argument);
        }

        server = Process.Start(start)!;
        var ready = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        endpoint = new(Models.At(new Uri(ready!.Split(' ')[1])) with { Name = Name }, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        endpoint?.Dispose();
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
            server.Dispose();
        }
    }

    [Fact]
    public async Task It_answers_by_schema_as_often_as_asked_and_counts()
    {
        var schema = JsonDocument.Parse("""{"type":"object","properties":{"pass":{"type":"boolean"}},"required":["pass"],"additionalProperties":false}""").RootElement;
        var options = new ChatOptions { MaxOutputTokens = 40, Seed = 1, ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "reply"), AdditionalProperties = new() { [CallParameters.Choices] = 3 } };

        var result = CallResult.Of(await endpoint!.GetResponseAsync("Is the sea wet? Answer in JSON.", options, TestContext.Current.CancellationToken));
        var again = CallResult.Of(await endpoint!.GetResponseAsync("Is the sea wet? Answer in JSON.", options, TestContext.Current.CancellationToken));

        Assert.Equal(3, result.Choices.Count);
        Assert.All(result.Choices.Where(choice => choice.FinishReason == "stop"), choice => Assert.Single(JsonDocument.Parse(choice.Content).RootElement.EnumerateObject(), property => property.Name == "pass"));
        Assert.Equal(Name, result.Model);
        Assert.InRange(result.Usage!.Value.Prompt, 10, 40);
        Assert.True(again.Usage!.Value.Cached > 0, "The second request took nothing from the cache.");
    }

    [Fact]
    public async Task Its_refusals_are_understood()
    {
        var tooLong = await Assert.ThrowsAsync<CallException>(() => AskAsync(string.Join(' ', Enumerable.Range(0, 2000)), new()));
        var unknown = await Assert.ThrowsAsync<CallException>(() => AskAsync("x", new() { ModelId = "another" }));

        Assert.Equal(CallFailure.ContextLength, tooLong.Failure);
        Assert.Equal(CallFailure.NotFound, unknown.Failure);
    }

    private Task<ChatResponse> AskAsync(string prompt, ChatOptions options) => endpoint!.GetResponseAsync(prompt, options, TestContext.Current.CancellationToken);
}

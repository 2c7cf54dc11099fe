using System.Text.Json;
using Gate.Core.Judging.Calls;
using Gate.Providers.Wire;
using Gate.Tests.Providers;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>The client against a server that we did not write.</summary>
[Trait("Category", "Contract")]
public sealed class SmallModelTests : IAsyncLifetime
{
    private SmallModelServer? server;
    private ChatEndpoint? endpoint;

    public async ValueTask InitializeAsync()
    {
        server = await SmallModelServer.StartAsync(parallel: 1, context: 1024);
        endpoint = new(Models.At(server.Endpoint) with { Name = SmallModelServer.Model }, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        endpoint?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
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
        Assert.Equal(SmallModelServer.Model, result.Model);
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

using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Gate.Providers.Wire;
using Gate.Tests.Testing.FaultServer;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Providers;

public sealed class ChatEndpointTests
{
    private const string Key = "sk-very-secret-0123456789";

    [Fact]
    public async Task A_request_says_what_the_options_say()
    {
        await using var server = new LoopbackServer(_ => Answers.Text("yes"));
        var options = new ChatOptions
        {
            Temperature = 0.7f,
            MaxOutputTokens = 300,
            Seed = 5,
            ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""{"type":"object"}""").RootElement, "reply"),
            AdditionalProperties = new() { [CallParameters.Choices] = 3, [CallParameters.ReasoningEffort] = "low" },
        };

        await AskAsync(server, options, prompt: "Ein „Wort“ \ud83c\udfac \"x\" \n");

        var request = Assert.Single(server.Requests);
        var body = request.Json();
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal(["model", "messages", "temperature", "seed", "max_tokens", "response_format", "n", "reasoning_effort"], body.EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"type":"json_schema","json_schema":{"name":"reply","strict":true,"schema":{"type":"object"}}}""", body.GetProperty("response_format").GetRawText());
        Assert.Equal("0.7", body.GetProperty("temperature").GetRawText());
        Assert.Equal("Ein „Wort“ \ud83c\udfac \"x\" \n", request.Prompt());
    }

    [Fact]
    public async Task An_answer_brings_all_choices_and_what_it_used()
    {
        await using var server = new LoopbackServer(_ => Answers.Whole(new("a", "stop", null), new("", "content_filter", "No."), new("c", "length", null)));

        var response = await AskAsync(server);

        var result = CallResult.Of(response);
        Assert.Equal([new("a", "stop"), new Choice("", "content_filter", "No."), new("c", "length")], result.Choices);
        Assert.Equal(new(100, 64, 20), result.Usage);
        Assert.Equal(("a", "m-2026", 64L), (response.Text, response.ModelId, response.Usage!.CachedInputTokenCount));
        Assert.True(result.ReportsCachedTokens);
    }

    [Fact]
    public async Task Limits_of_the_endpoint_are_read_from_its_headers()
    {
        const string headers = "x-ratelimit-limit-requests: 100\r\nx-ratelimit-remaining-requests: 50\r\nx-ratelimit-limit-tokens: 1000\r\nx-ratelimit-remaining-tokens: 20\r\n";
        await using var server = new LoopbackServer(_ => ServerReply.Http(200, Answers.Json(new SentChoice("a", "stop", null)).ToJsonString(), headers));

        var result = CallResult.Of(await AskAsync(server));

        Assert.Equal(new RateLimit(50, 0.02), result.RateLimit);
    }

    [Theory]
    [InlineData(400, "This model's maximum context length is 4096 tokens.", null, CallFailure.ContextLength)]
    [InlineData(400, "x", "context_length_exceeded", CallFailure.ContextLength)]
    [InlineData(400, "x", null, CallFailure.Refused)]
    [InlineData(401, "Incorrect API key provided: sk-very-secret-0123456789", "invalid_api_key", CallFailure.Unauthorized)]
    [InlineData(403, "x", null, CallFailure.Unauthorized)]
    [InlineData(404, "x", "model_not_found", CallFailure.NotFound)]
    [InlineData(408, "x", null, CallFailure.Unavailable)]
    [InlineData(429, "x", "insufficient_quota", CallFailure.QuotaSpent)]
    [InlineData(429, "x", "rate_limit_exceeded", CallFailure.Throttled)]
    [InlineData(500, "x", null, CallFailure.Unavailable)]
    [InlineData(501, "x", null, CallFailure.Refused)]
    [InlineData(529, "x", null, CallFailure.Unavailable)]
    [InlineData(302, "x", null, CallFailure.NotFound)]
    public async Task An_error_is_told_in_words_and_without_the_key(int status, string message, string? code, CallFailure expected)
    {
        await using var server = new LoopbackServer(_ => Answers.Error(status, message, code));

        var failed = await Assert.ThrowsAsync<CallException>(() => AskAsync(server, key: Key));

        Assert.Equal((expected, status), (failed.Failure, failed.Status));
        Assert.DoesNotContain("secret", failed.ToString(), StringComparison.Ordinal);
        Assert.Contains($"status {status}", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unsupported value: 'temperature' does not support 0.7.", "temperature", "temperature")]
    [InlineData("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", null, "max_tokens")]
    [InlineData("Only n=1 is supported.", null, "n")]
    [InlineData("Nope.", "messages[0].content", null)]
    public async Task A_parameter_at_fault_is_found(string message, string? parameter, string? expected)
    {
        await using var server = new LoopbackServer(_ => Answers.Error(400, message, null, parameter));

        var failed = await Assert.ThrowsAsync<CallException>(() => AskAsync(server));

        Assert.Equal(expected, failed.Parameter);
    }

    [Theory]
    [InlineData("Retry-After: 7\r\n", 7.0)]
    [InlineData("retry-after-ms: 250\r\nRetry-After: 7\r\n", 0.25)]
    [InlineData("Retry-After: Sun, 22 Nov 2026 12:01:00 GMT\r\nDate: Sun, 22 Nov 2026 12:00:30 GMT\r\n", 30.0)]
    [InlineData("Retry-After: Sun, 22 Nov 2020 12:01:00 GMT\r\n", 0.0)]
    [InlineData("Retry-After: -5\r\n", 0.0)]
    [InlineData("Retry-After: 1e300\r\n", null)]
    [InlineData("Retry-After: 999999999999\r\n", 86400.0)]
    [InlineData("Retry-After: soon\r\n", null)]
    public async Task How_long_to_wait_is_read_in_every_form(string headers, double? seconds)
    {
        await using var server = new LoopbackServer(_ => Answers.Error(429, "x", headers: headers));

        var failed = await Assert.ThrowsAsync<CallException>(() => AskAsync(server));

        Assert.Equal(seconds, failed.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task A_key_goes_where_the_provider_looks_for_it_and_no_key_is_no_header()
    {
        await using var server = new LoopbackServer(_ => Answers.Text("yes"));
        foreach (var model in new[] { Models.At(server.Endpoint), Models.At(server.Endpoint, key: Key), Models.At(server.Endpoint, key: Key) with { Provider = ModelProvider.Azure } })
        {
            using var endpoint = new ChatEndpoint(model, TimeProvider.System);
            await endpoint.GetResponseAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        }

        var sent = server.Requests.Select(request => (request.Headers.GetValueOrDefault("Authorization"), request.Headers.GetValueOrDefault("api-key"))).ToHashSet();

        Assert.Equal([(null, null), ($"Bearer {Key}", null), (null, Key)], sent);
    }

    [Fact]
    public async Task A_prompt_that_was_cut_without_a_word_is_no_answer()
    {
        await using var server = new LoopbackServer(_ => Answers.Text("yes"));

        var failed = await Assert.ThrowsAsync<CallException>(() => AskAsync(server, prompt: string.Join(' ', Enumerable.Range(1000, 1000))));

        Assert.Equal((CallFailure.ContextLength, true), (failed.Failure, failed.MayBeBilled));
        Assert.Contains("cut the prompt without a word", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_beyond_the_context_length_is_told_and_not_sent()
    {
        await using var server = new LoopbackServer(_ => Answers.Text("yes"));
        using var endpoint = new ChatEndpoint(Models.At(server.Endpoint, new() { ContextLength = 8192 }), TimeProvider.System);

        var facts = string.Join(' ', Enumerable.Range(10_000, 33_334));
        var failed = await Assert.ThrowsAsync<CallException>(() => endpoint.GetResponseAsync(facts, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(CallFailure.ContextLength, failed.Failure);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_never_comes_about_is_a_failure_and_nobodys_wish_to_stop()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a full queue refuses.");
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        deaf.Listen(1);
        var address = (IPEndPoint)deaf.LocalEndPoint!;
        var crowd = Enumerable.Range(0, 8).Select(_ => new TcpClient()).ToList();
        var connections = crowd.Select(client => client.ConnectAsync(address)).ToList();
        using var endpoint = new ChatEndpoint(Models.At(new Uri($"http://{address}/v1")), TimeProvider.System, TimeSpan.FromMilliseconds(200));

        var failed = await Assert.ThrowsAsync<CallException>(() => endpoint.GetResponseAsync("x", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((CallFailure.Connection, false), (failed.Failure, failed.HasSent));
        crowd.ForEach(client => client.Dispose());
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(connections));
    }

    private static async Task<ChatResponse> AskAsync(LoopbackServer server, ChatOptions? options = null, string? key = null, string prompt = "x")
    {
        using var endpoint = new ChatEndpoint(Models.At(server.Endpoint, key: key), TimeProvider.System);
        return await endpoint.GetResponseAsync(prompt, options, TestContext.Current.CancellationToken);
    }
}

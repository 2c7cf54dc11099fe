using System.Buffers;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Gate.Providers.Wire;

/// <summary>
/// One endpoint through the official OpenAI SDK. The typed methods know neither `n` nor rate limits, so its protocol methods carry our own bytes; its retries and timeouts are off, since
/// those around it do better.
/// </summary>
internal sealed class ChatEndpoint : IChatClient
{
    private const int LongestAnswer = 16 << 20;
    private readonly BufferPool buffers = new();
    private readonly ConfiguredModel model;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly ChatClient client;

    /// <param name="connectTimeout">Null for what suits any network.</param>
    public ChatEndpoint(ConfiguredModel model, TimeProvider time, TimeSpan? connectTimeout = null)
    {
        this.model = model;
        this.time = time;
        http = Transport.Create(model.Endpoint, model.MaximumConcurrency, connectTimeout);
#pragma warning disable OPENAI001 // No other constructor can be without a key, or with a token.
        client = new(model.Name, Authentication(model), new OpenAIClientOptions
#pragma warning restore OPENAI001
        {
            Endpoint = model.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            EnableDistributedTracing = false,
            ClientLoggingOptions = new() { EnableLogging = false },
        });
    }

    /// <exception cref="CallException">There is no answer that follows the protocol.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        PromptLength.Require(list, options, model);
        var body = buffers.Take();
        RequestBody.Write(body, model.Name, model.OutputLimitName, list, options);
        var began = time.GetTimestamp();
        var (response, answer) = await SendAsync(body, cancellationToken);
        using (response)
        {
            var result = Read(response, answer.WrittenMemory);
            buffers.GiveBack(answer);
            PromptLength.RequireWhole(list, result.Usage, model);
            return (result with { Latency = Since(began), RateLimit = RateHeaders.Limit(response.Headers) }).ToResponse();
        }
    }

    /// <summary>Not used: a sample is whole or none.</summary>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Answers are not streamed.");

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => http.Dispose();

    private CallResult Read(PipelineResponse response, ReadOnlyMemory<byte> answer) => response.Status is >= 200 and <= 299
        ? AnswerBody.Read(answer, model.Name)
        : throw Failures.FromStatus(response.Status, ErrorBody.Read(answer, model.Key), RateHeaders.RetryAfter(response.Headers, time.GetUtcNow()), model);

    // A body goes back to the pool only after a whole answer: where a request failed, it may still be on its way.
    private async Task<(PipelineResponse Response, ArrayBufferWriter<byte> Answer)> SendAsync(ArrayBufferWriter<byte> body, CancellationToken cancellation)
    {
        PipelineResponse? response = null;
        var isWhole = false;
        try
        {
            var options = new RequestOptions { CancellationToken = cancellation, ErrorOptions = ClientErrorBehaviors.NoThrow, BufferResponse = false };
            using var content = BinaryContent.Create(BinaryData.FromBytes(body.WrittenMemory));
            response = (await client.CompleteChatAsync(content, options)).GetRawResponse();
            var answer = buffers.Take();
            await BoundedStream.ReadAsync(response.ContentStream, answer, LongestAnswer, cancellation);
            isWhole = true;
            buffers.GiveBack(body);
            return (response, answer);
        }
        catch (Exception failed) when (failed is ClientResultException or HttpRequestException or IOException or InvalidDataException && !cancellation.IsCancellationRequested)
        {
            var cause = failed as HttpRequestException ?? failed.InnerException as HttpRequestException;
            throw Failures.FromConnection(cause?.HttpRequestError ?? HttpRequestError.Unknown, model, failed);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            // The time to connect is over. Passed on as it is, it would look like somebody's wish to stop.
            throw Failures.FromConnection(HttpRequestError.ConnectionError, model, late);
        }
        finally
        {
            if (!isWhole)
            {
                response?.Dispose();
            }
        }
    }

    // A virtual machine that was moved may have a clock that went back.
    private TimeSpan Since(long began) => time.GetElapsedTime(began) is var elapsed && elapsed > TimeSpan.Zero ? elapsed : TimeSpan.Zero;

    private static AuthenticationPolicy Authentication(ConfiguredModel model) => model switch
    {
        { UsesEntra: true } => SignIn(),
        { Key: null } => new KeylessPolicy(),
        { Key: { } key, Provider: ModelProvider.Azure } => ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new(key.Reveal()), "api-key"),
        { Key: { } key } => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new(key.Reveal())),
    };

    // On its own, so that Azure's assemblies are loaded by who asks for them alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AuthenticationPolicy SignIn() => EntraTokens.CreatePolicy();
}

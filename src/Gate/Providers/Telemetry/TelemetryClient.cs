using System.Diagnostics;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Telemetry;

/// <summary>
/// A span and measurements of every request, by the conventions for generative AI. It belongs next to the endpoint: then each attempt is told with its own time, and waiting for one's turn is not counted.
/// No text of a prompt or of an answer is in them.
/// </summary>
/// <param name="parent">The span of the run.</param>
internal sealed class TelemetryClient(IChatClient inner, ConfiguredModel model, TimeProvider time, ActivityContext parent = default) : DelegatingChatClient(inner)
{
    private const int LongestName = 200;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tags = Common(options);
        using var span = Signals.Source.StartActivity($"chat {options?.ModelId ?? model.Name}", ActivityKind.Client, parent, tags);
        Describe(span, options);
        var began = time.GetTimestamp();
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            var result = CallResult.Of(response);
            tags.Add("gen_ai.response.model", Short(result.Model));
            Describe(span, result);
            Count(result, tags);
            return response;
        }
        catch (Exception failed) when (failed is CallException or OperationCanceledException)
        {
            var type = ErrorType(failed, time.GetElapsedTime(began));
            tags.Add("error.type", type);
            span?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            Signals.Duration.Record(time.GetElapsedTime(began).TotalSeconds, tags);
        }
    }

    private TagList Common(ChatOptions? options) => new()
    {
        { "gen_ai.operation.name", "chat" },
        { "gen_ai.provider.name", model.Provider == ModelProvider.Azure ? "azure.ai.openai" : "openai" },
        { "gen_ai.request.model", options?.ModelId ?? model.Name },
        { "server.address", model.Endpoint.DnsSafeHost },
        { "server.port", model.Endpoint.Port },
    };

    private static void Describe(Activity? span, ChatOptions? options)
    {
        if (span is null || options is null)
        {
            return;
        }

        span.SetTag("gen_ai.request.choice.count", CallParameters.ChoicesOf(options) is > 1 and var choices ? choices : null)
            .SetTag("gen_ai.request.max_tokens", CallParameters.OutputLimitOf(options))
            .SetTag("gen_ai.request.seed", options.Seed)
            .SetTag("gen_ai.request.temperature", options.Temperature)
            .SetTag("gen_ai.output.type", options.ResponseFormat is ChatResponseFormatJson ? "json" : null);
    }

    private static void Describe(Activity? span, CallResult result)
    {
        if (span is null)
        {
            return;
        }

        span.SetTag("gen_ai.response.model", Short(result.Model))
            .SetTag("gen_ai.response.finish_reasons", result.Choices.Select(choice => Short(choice.FinishReason)).ToArray())
            .SetTag("gen_ai.response.id", result.RequestId is { } id ? Short(id) : null);
        if (result.Usage is { } usage)
        {
            span.SetTag("gen_ai.usage.input_tokens", usage.Prompt)
                .SetTag("gen_ai.usage.output_tokens", usage.Completion)
                .SetTag("gen_ai.usage.cache_read.input_tokens", result.ReportsCachedTokens ? usage.Cached : null);
        }
    }

    private static void Count(CallResult result, TagList tags)
    {
        if (result.Usage is not { } usage)
        {
            return;
        }

        var input = tags;
        input.Add("gen_ai.token.type", "input");
        Signals.Tokens.Record(usage.Prompt, input);
        var output = tags;
        output.Add("gen_ai.token.type", "output");
        Signals.Tokens.Record(usage.Completion, output);
    }

    /// <returns>The status where there was one; else a word of a short list.</returns>
    private string ErrorType(Exception failure, TimeSpan elapsed) => failure switch
    {
        CallException { Status: { } status } => status.ToString(),
        CallException { Failure: var kind } => kind.ToString().ToLowerInvariant(),
        _ when elapsed >= model.Timeout => "timeout",
        _ => "cancelled",
    };

    // What an endpoint says of itself may be of any length.
    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName];
}

using System.Collections.Concurrent;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Microsoft.Extensions.AI;

namespace Gate.Providers;

/// <summary>
/// Adds what the settings say of every request, and leaves out the parameters that the endpoint refuses: reasoning models want no temperature, small servers know no schema. What was refused
/// once is not sent again, and every result says what was left out.
/// </summary>
internal sealed class AdaptingClient(IChatClient inner, ModelSettings settings) : DelegatingChatClient(inner)
{
    private readonly ConcurrentDictionary<string, bool> refused = new(StringComparer.Ordinal);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            List<string> known = refused.IsEmpty ? [] : [.. refused.Keys.Order(StringComparer.Ordinal)];
            var prepared = Prepare(options, settings);
            var leftOut = known.Where(name => LeaveOut(prepared, name, known)).ToList();
            try
            {
                var response = await base.GetResponseAsync(messages, prepared, cancellationToken);
                if (leftOut.Count > 0)
                {
                    response.RawRepresentation = CallResult.Of(response) with { LeftOut = leftOut };
                }

                return response;
            }
            catch (CallException failed) when (failed.Parameter is { } name && !known.Contains(name) && Has(prepared, name))
            {
                refused.TryAdd(name, true);
            }
        }
    }

    /// <returns>What is asked for, with what the settings say of every request.</returns>
    public static ChatOptions Prepare(ChatOptions? options, ModelSettings settings)
    {
        var prepared = options?.Clone() ?? new();
        prepared.AdditionalProperties ??= [];
        prepared.Temperature ??= (float?)settings.Temperature;
        prepared.MaxOutputTokens = settings.MaxOutputTokens ?? prepared.MaxOutputTokens;
        if (settings.ReasoningEffort is { } effort)
        {
            prepared.AdditionalProperties.TryAdd(CallParameters.ReasoningEffort, effort);
        }

        return prepared;
    }

    private static bool Has(ChatOptions options, string name) => name switch
    {
        "temperature" => options.Temperature is not null,
        "top_p" => options.TopP is not null,
        "seed" => options.Seed is not null,
        "stop" => options.StopSequences is not null,
        "response_format" => options.ResponseFormat is not null,
        CallParameters.OutputLimit or CallParameters.OlderOutputLimit => CallParameters.OutputLimitOf(options) is not null,
        _ => options.AdditionalProperties!.ContainsKey(name),
    };

    /// <returns>True when the request now lacks something that was asked for.</returns>
    private static bool LeaveOut(ChatOptions options, string name, List<string> known)
    {
        if (!Has(options, name))
        {
            return false;
        }

        switch (name)
        {
            case "temperature":
                options.Temperature = null;
                break;
            case "top_p":
                options.TopP = null;
                break;
            case "seed":
                options.Seed = null;
                break;
            case "stop":
                options.StopSequences = null;
                break;
            case "response_format":
                options.ResponseFormat = null;
                break;
            case CallParameters.OutputLimit or CallParameters.OlderOutputLimit:
                return RenameOutputLimit(options, name == CallParameters.OutputLimit ? CallParameters.OlderOutputLimit : CallParameters.OutputLimit, known);
            default:
                options.AdditionalProperties!.Remove(name);
                break;
        }

        return true;
    }

    // The limit has an old name and a new one; most endpoints know only one of them.
    private static bool RenameOutputLimit(ChatOptions options, string other, List<string> known)
    {
        var limit = CallParameters.OutputLimitOf(options);
        options.MaxOutputTokens = null;
        options.AdditionalProperties!.Remove(CallParameters.OutputLimit);
        options.AdditionalProperties.Remove(CallParameters.OlderOutputLimit);
        if (known.Contains(other))
        {
            return true;
        }

        options.AdditionalProperties[other] = limit;
        return false;
    }
}

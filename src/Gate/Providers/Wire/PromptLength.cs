using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Sampling;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Wire;

/// <summary>Keeps a prompt that the model cannot read whole from being judged: a judge that saw half of the facts is worse than none.</summary>
internal static class PromptLength
{
    /// <exception cref="CallException">By the setting `context-length`, the prompt surely does not fit.</exception>
    public static void Require(IReadOnlyList<ChatMessage> messages, ChatOptions? options, ConfiguredModel model)
    {
        if (model.Settings.ContextLength is { } limit && TokenEstimate.AtLeast(messages) is var least && least + (CallParameters.OutputLimitOf(options) ?? 0) > limit)
        {
            throw new CallException(CallFailure.ContextLength, $"The prompt has at least {least:N0} tokens, and with the answer more than the {limit:N0} of `model.context-length`. It was not sent; shorten the facts.");
        }
    }

    /// <summary>Some servers cut a prompt that is too long and say nothing; what they count gives them away.</summary>
    /// <exception cref="CallException">The endpoint counts fewer tokens than such a text can have.</exception>
    public static void RequireWhole(IReadOnlyList<ChatMessage> messages, TokenUsage? usage, ConfiguredModel model)
    {
        if (usage is { Prompt: > 0 and var counted } && TokenEstimate.MayExceed(messages, counted) && TokenEstimate.AtLeast(messages) is var least && counted < least)
        {
            throw new CallException(CallFailure.ContextLength, $"{model.Endpoint.Authority} read {counted:N0} tokens of a prompt that has at least {least:N0}: it cut the prompt without a word. Raise the server's context length.") { HasSent = true };
        }
    }
}

using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Sampling;
using Gate.Providers.Wire;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Limits;

/// <summary>Makes no request that the budget does not allow, and counts each that was made.</summary>
internal sealed class BudgetedClient(IChatClient inner, Budget budget) : DelegatingChatClient(inner)
{
    private const int TypicalAnswer = 1024;

    /// <exception cref="BudgetSpentException">The request could go beyond the budget; it was not made.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var choices = CallParameters.ChoicesOf(options);
        var estimate = new TokenUsage(TokenEstimate.AtMost(list), 0, (long)(CallParameters.OutputLimitOf(options) ?? TypicalAnswer) * choices);
        try
        {
            await budget.ReserveAsync(estimate, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The wait for other calls to give back what they do not need was cut. Nothing was sent, so it is no failure of the endpoint.
            throw new BudgetSpentException("What is left of the budget is set aside for calls under way, and they took too long to give any of it back.");
        }

        // A request that was given up may have been answered, and billed.
        var actual = estimate;
        try
        {
            var response = await base.GetResponseAsync(list, options, cancellationToken);
            actual = CallResult.Of(response).Usage ?? estimate;
            return response;
        }
        catch (CallException failed) when (!failed.MayBeBilled)
        {
            actual = default;
            throw;
        }
        finally
        {
            budget.Settle(estimate, actual);
        }
    }
}

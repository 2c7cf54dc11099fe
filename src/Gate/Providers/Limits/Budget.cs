using System.Globalization;
using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Sampling;
using Gate.Core.Settings;

namespace Gate.Providers.Limits;

/// <summary>
/// What a run may use, in calls, tokens and money. Before a call its estimate is set aside; afterwards what it did use is counted instead. A call that fits only when those under way turn
/// out cheaper waits for them.
/// </summary>
internal sealed class Budget(ModelBudget limits, ModelPrices prices)
{
    private readonly Lock guard = new();
    private readonly List<TaskCompletionSource> waiting = [];
    private TokenUsage used;
    private TokenUsage reserved;
    private int underWay;

    /// <summary>Requests that were made, those under way included.</summary>
    public int Calls { get; private set; }

    /// <summary>Without those under way.</summary>
    public TokenUsage Used
    {
        get
        {
            lock (guard)
            {
                return used;
            }
        }
    }

    /// <summary>In the currency of the prices; null when these are not known.</summary>
    public double? Cost => prices.CostOf(Used);

    /// <exception cref="BudgetSpentException">The call could go beyond a limit.</exception>
    public async ValueTask ReserveAsync(TokenUsage estimate, CancellationToken cancellation)
    {
        while (true)
        {
            TaskCompletionSource settled;
            lock (guard)
            {
                if (Excess(used + reserved, estimate) is not { } excess)
                {
                    Calls++;
                    underWay++;
                    reserved += estimate;
                    return;
                }

                if (underWay == 0 || Calls >= limits.Calls || Excess(used, estimate) is not null)
                {
                    throw new BudgetSpentException(excess);
                }

                settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.Add(settled);
            }

            await settled.Task.WaitAsync(cancellation);
        }
    }

    /// <param name="estimate">What was set aside for the call.</param>
    /// <param name="actual">What it did use.</param>
    public void Settle(TokenUsage estimate, TokenUsage actual)
    {
        lock (guard)
        {
            underWay--;
            reserved = new(reserved.Prompt - estimate.Prompt, reserved.Cached - estimate.Cached, reserved.Completion - estimate.Completion);
            used += actual;
            foreach (var settled in waiting)
            {
                settled.SetResult();
            }

            waiting.Clear();
        }
    }

    // The first limit that another call would break, in words.
    private string? Excess(TokenUsage before, TokenUsage estimate)
    {
        if (Calls >= limits.Calls)
        {
            return $"The budget of {limits.Calls:N0} calls is spent.{Remedy("calls")}";
        }

        if (limits.Tokens is { } tokens && Sum(before + estimate) > tokens)
        {
            return $"The budget of {tokens:N0} tokens is spent: {Sum(used):N0} are used, {Math.Max(0, tokens - Sum(used)):N0} are left, and the next call may need {Sum(estimate):N0}.{Remedy("tokens")}";
        }

        if (limits.Money is { } money && prices.CostOf(before + estimate) > money)
        {
            var cost = prices.CostOf(used) ?? 0;
            return $"The budget of {Amount(money)} is spent: {Amount(cost)} are used, {Amount(Math.Max(0, money - cost))} are left, and the next call may need {Amount(prices.CostOf(estimate) ?? 0)}.{Remedy("money")}";
        }

        return null;
    }

    private static string Remedy(string limit) => $" Raise `model.budget.{limit}`, or judge less; what has been judged is kept.";

    private static double Sum(TokenUsage usage) => usage.Prompt + usage.Completion;

    private string Amount(double amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.00##} {prices.Currency ?? "USD"}");
}

using FsCheck.Fluent;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Gate.Providers.Limits;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Providers;

public sealed class BudgetTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly ModelPrices Prices = new() { Prompt = 2, Cached = 1, Completion = 10 };

    [Fact]
    public async Task The_calls_that_are_allowed_are_made_and_no_more()
    {
        var budget = new Budget(new() { Calls = 2 }, new());
        await budget.ReserveAsync(default, Cancellation);
        await budget.ReserveAsync(default, Cancellation);

        var spent = await Assert.ThrowsAsync<BudgetSpentException>(async () => await budget.ReserveAsync(default, Cancellation));

        Assert.Equal(2, budget.Calls);
        Assert.Contains("budget of 2 calls", spent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_refusal_says_what_is_left()
    {
        var budget = new Budget(new() { Money = 1 }, Prices);
        await budget.ReserveAsync(new(100_000, 0, 0), Cancellation);
        budget.Settle(new(100_000, 0, 0), new(100_000, 0, 70_000));

        var spent = await Assert.ThrowsAsync<BudgetSpentException>(async () => await budget.ReserveAsync(new(0, 0, 20_000), Cancellation));

        Assert.Contains("1.00 USD is spent: 0.90 USD are used, 0.10 USD are left, and the next call may need 0.20 USD.", spent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cached_tokens_have_their_own_price()
    {
        Assert.Equal(0.35, Prices.CostOf(new(100_000, 50_000, 20_000))!.Value, 9);
        Assert.Null(new ModelPrices { Prompt = 1 }.CostOf(new(1, 0, 1)));
    }

    [Fact]
    public async Task A_call_that_may_yet_fit_waits_for_those_under_way()
    {
        var budget = new Budget(new() { Tokens = 100 }, new());
        await budget.ReserveAsync(new(80, 0, 0), Cancellation);
        var second = budget.ReserveAsync(new(80, 0, 0), Cancellation).AsTask();
        var waited = !second.IsCompleted;

        budget.Settle(new(80, 0, 0), new(10, 0, 0));
        await second.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.True(waited);
        Assert.Equal(2, budget.Calls);
    }

    [Fact]
    public void What_is_used_never_exceeds_the_budget_when_estimates_hold() =>
        Prop.ForAll(Gen.Choose(1, 400).Zip(Gen.Choose(0, 100)).ListOf(40).ToArbitrary(), calls =>
        {
            var budget = new Budget(new() { Tokens = 2000 }, new());
            foreach (var (estimate, share) in calls)
            {
                var task = budget.ReserveAsync(new(estimate, 0, 0), Cancellation);
                if (task.IsCompletedSuccessfully)
                {
                    budget.Settle(new(estimate, 0, 0), new(estimate * share / 100, 0, 0));
                }
                else if (budget.Used.Prompt + estimate <= 2000)
                {
                    return false;
                }
            }

            return budget.Used.Prompt <= 2000;
        }).Hold();

    [Theory]
    [InlineData(CallFailure.Unauthorized, 0)]
    [InlineData(CallFailure.Unavailable, 0)]
    [InlineData(CallFailure.Malformed, 1)]
    [InlineData(CallFailure.Timeout, 1)]
    public async Task A_failure_counts_as_used_when_it_may_have_been_billed(CallFailure failure, int least)
    {
        var budget = new Budget(new(), new());
        using var client = new BudgetedClient(new ScriptedClient((_, _) => throw ScriptedClient.Fault(failure)), budget);

        await Assert.ThrowsAsync<CallException>(() => client.GetResponseAsync([new(Microsoft.Extensions.AI.ChatRole.User, "x")], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(least, Math.Min(1, budget.Used.Completion));
        Assert.Equal(1, budget.Calls);
    }

    [Fact]
    public async Task An_answer_without_usage_counts_by_estimate()
    {
        var budget = new Budget(new(), new());
        using var client = new BudgetedClient(new ScriptedClient((_, _) => ScriptedClient.Yes with { Usage = null }), budget);

        await client.GetResponseAsync([new(Microsoft.Extensions.AI.ChatRole.User, "x")], new() { MaxOutputTokens = 50 }, TestContext.Current.CancellationToken);

        Assert.Equal(50, budget.Used.Completion);
    }
}

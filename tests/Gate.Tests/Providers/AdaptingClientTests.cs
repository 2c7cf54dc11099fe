using Gate.Core.Judging.Calls;
using Gate.Providers;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Providers;

public sealed class AdaptingClientTests
{
    private static readonly IReadOnlyList<ChatMessage> Prompt = [new(ChatRole.User, "x")];

    [Fact]
    public async Task A_parameter_that_is_refused_is_left_out_from_then_on_and_told()
    {
        var endpoint = new ScriptedClient((_, options) => options!.Temperature is not null ? throw Refusal("temperature") : ScriptedClient.Yes);
        using var client = new AdaptingClient(endpoint, new() { Temperature = 0.7 });

        var first = CallResult.Of(await AskAsync(client));
        var second = CallResult.Of(await AskAsync(client));

        Assert.Equal(["temperature"], first.LeftOut);
        Assert.Equal(["temperature"], second.LeftOut);
        Assert.Equal(3, endpoint.Calls);
    }

    [Fact]
    public async Task The_limit_of_an_answer_is_sent_under_its_other_name()
    {
        var endpoint = new ScriptedClient((_, options) => options!.MaxOutputTokens is not null ? throw Refusal("max_tokens")
            : options.AdditionalProperties!["max_completion_tokens"] is 300 ? ScriptedClient.Yes : throw Refusal("nothing"));
        using var client = new AdaptingClient(endpoint, new() { MaxOutputTokens = 300 });

        var result = CallResult.Of(await AskAsync(client));

        Assert.Empty(result.LeftOut);
    }

    [Fact]
    public async Task What_is_refused_without_having_been_sent_is_a_failure()
    {
        using var client = new AdaptingClient(new ScriptedClient((_, _) => throw Refusal("seed")), new());

        var failed = await Assert.ThrowsAsync<CallException>(() => AskAsync(client));

        Assert.Equal("seed", failed.Parameter);
    }

    [Fact]
    public async Task An_endpoint_that_refuses_everything_is_asked_a_few_times_only()
    {
        string[] names = ["temperature", "seed", "n", "response_format", "max_tokens", "max_completion_tokens", "reasoning_effort"];
        var endpoint = new ScriptedClient((call, _) => throw Refusal(names[call % names.Length]));
        using var client = new AdaptingClient(endpoint, new() { Temperature = 1, MaxOutputTokens = 5, ReasoningEffort = "low" });

        await Assert.ThrowsAsync<CallException>(() => AskAsync(client));

        Assert.InRange(endpoint.Calls, 2, names.Length + 1);
    }

    [Fact]
    public async Task The_settings_hold_where_the_judge_says_nothing()
    {
        ChatOptions? seen = null;
        using var client = new AdaptingClient(new ScriptedClient((_, options) => { seen = options; return ScriptedClient.Yes; }), new() { Temperature = 0.3, ReasoningEffort = "high" });

        await client.GetResponseAsync(Prompt, new() { Temperature = 0.9f }, TestContext.Current.CancellationToken);

        Assert.Equal(0.9f, seen!.Temperature);
        Assert.Equal("high", seen.AdditionalProperties!["reasoning_effort"]);
    }

    private static Task<ChatResponse> AskAsync(AdaptingClient client) => client.GetResponseAsync(Prompt, cancellationToken: TestContext.Current.CancellationToken);

    private static CallException Refusal(string parameter) => ScriptedClient.Fault(CallFailure.Refused, parameter: parameter);
}

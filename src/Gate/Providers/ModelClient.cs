using Gate.Providers.Limits;
using Gate.Providers.Wire;
using Microsoft.Extensions.AI;

namespace Gate.Providers;

/// <summary>The client that judges use: the endpoint within all that surrounds a call. One for each endpoint and run, since it remembers how much the endpoint bears.</summary>
internal sealed class ModelClient : DelegatingChatClient
{
    private ModelClient(IChatClient inner, Budget budget, AdaptiveLimit limit)
        : base(inner)
    {
        Budget = budget;
        Limit = limit;
    }

    /// <summary>What has been used, and what it cost.</summary>
    public Budget Budget { get; }

    /// <summary>How many requests may be under way.</summary>
    public AdaptiveLimit Limit { get; }

    /// <param name="seed">Of the jitter between attempts.</param>
    public static ModelClient Create(ConfiguredModel model, TimeProvider time, int seed) => Create(model, new ChatEndpoint(model, time), time, seed);

    /// <param name="endpoint">What answers.</param>
    public static ModelClient Create(ConfiguredModel model, IChatClient endpoint, TimeProvider time, int seed)
    {
        var budget = new Budget(model.Settings.Budget, model.Settings.Prices);
        var limit = new AdaptiveLimit(model.StartingConcurrency, model.MaximumConcurrency);
        var breaker = new CircuitBreaker(model.Deadline, time);
        var adapting = new AdaptingClient(new BudgetedClient(endpoint, budget), model.Settings);
        return new(new ResilientClient(adapting, limit, breaker, new RetrySchedule(new Random(seed)), model.Timeout, model.Deadline, time), budget, limit);
    }
}

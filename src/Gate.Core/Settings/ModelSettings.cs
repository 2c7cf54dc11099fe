using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Settings;

/// <summary>Which language model judges. What is null was not said; another source of settings may say it.</summary>
public sealed record ModelSettings
{
    [Description("openai-compatible, azure, or builtin for none. Default: openai-compatible when an endpoint is given, else builtin")]
    public Sourced<ModelProvider>? Provider { get; init; }

    [Description("The address that /chat/completions is added to, such as https://api.openai.com/v1")]
    public Sourced<string>? Endpoint { get; init; }

    [Description("The model as the endpoint calls it; for azure, the name of the deployment.")]
    public Sourced<string>? Name { get; init; }

    [Description("Where the key is: the name of an environment variable, or the path of a file (with a slash). The key itself never stands here. Default: GATE_API_KEY")]
    public Sourced<string>? KeyFrom { get; init; }

    [Description("For azure: sign in with Microsoft Entra ID in place of a key. Default: false")]
    public bool? Entra { get; init; }

    [Description("Left out where the model refuses it. Votes need a temperature above 0 to differ. Default: the model's own")]
    [Range(0d, 2d)]
    public double? Temperature { get; init; }

    [Description("The most tokens of one answer, hidden reasoning included. Default: the judge's own")]
    [Range(1, 1_000_000)]
    public int? MaxOutputTokens { get; init; }

    [Description("How long a reasoning model thinks: none, minimal, low, medium, high or xhigh, as the model knows them. Default: not sent")]
    [RegularExpression("[a-z]+")]
    public string? ReasoningEffort { get; init; }

    [Description("How many tokens the model can read. A longer prompt is told, not sent. Default: not checked before sending")]
    [Range(256, 100_000_000)]
    public int? ContextLength { get; init; }

    [Description("Seconds that one attempt may take. Default: 120")]
    [Range(1, 3600)]
    public int? Timeout { get; init; }

    [Description("Seconds that a call may take with its retries. Default: 600")]
    [Range(1, 86_400)]
    public int? Deadline { get; init; }

    [Description("How many requests are under way at once.")]
    public ModelConcurrency Concurrency { get; init; } = new();

    [Description("What the model costs. Without it the cost is not known, and a budget in money is refused.")]
    public ModelPrices Prices { get; init; } = new();

    [Description("What a run may use. Reaching it ends the run with exit code 3.")]
    public ModelBudget Budget { get; init; } = new();

    [Description("Allow an endpoint without TLS that is neither on this machine nor in a private network. Default: false")]
    public bool? AllowInsecureEndpoint { get; init; }

    /// <summary>These settings, except where the others say something.</summary>
    public ModelSettings OverriddenBy(ModelSettings other) => new()
    {
        Provider = other.Provider ?? Provider,
        Endpoint = other.Endpoint ?? Endpoint,
        Name = other.Name ?? Name,
        KeyFrom = other.KeyFrom ?? KeyFrom,
        Entra = other.Entra ?? Entra,
        Temperature = other.Temperature ?? Temperature,
        MaxOutputTokens = other.MaxOutputTokens ?? MaxOutputTokens,
        ReasoningEffort = other.ReasoningEffort ?? ReasoningEffort,
        ContextLength = other.ContextLength ?? ContextLength,
        Timeout = other.Timeout ?? Timeout,
        Deadline = other.Deadline ?? Deadline,
        Concurrency = new() { Start = other.Concurrency.Start ?? Concurrency.Start, Max = other.Concurrency.Max ?? Concurrency.Max },
        Prices = Prices.OverriddenBy(other.Prices),
        Budget = Budget.OverriddenBy(other.Budget),
        AllowInsecureEndpoint = other.AllowInsecureEndpoint ?? AllowInsecureEndpoint,
    };
}

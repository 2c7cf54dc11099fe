using System.Globalization;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;

namespace Gate.Providers;

/// <summary>The model that judges, after all sources of settings have been read and checked.</summary>
/// <param name="Provider">Not <see cref="ModelProvider.Builtin"/>: without a model there is no such record.</param>
/// <param name="Endpoint">Without a slash at its end.</param>
/// <param name="Name">As the endpoint calls the model.</param>
/// <param name="Key">Null where none is needed.</param>
/// <param name="Settings">Everything else that was said.</param>
internal sealed record ConfiguredModel(ModelProvider Provider, Uri Endpoint, string Name, Secret? Key, ModelSettings Settings)
{
    /// <summary>What this run was not given: the model is not asked, and only what the store holds counts. Null when it can be asked.</summary>
    public Withheld? Withheld { get; init; }

    /// <summary>Of one attempt.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(Settings.Timeout ?? 120);

    /// <summary>Of a call with its retries.</summary>
    public TimeSpan Deadline => TimeSpan.FromSeconds(Settings.Deadline ?? 600);

    public int MaximumConcurrency => Settings.Concurrency.Max ?? ModelConcurrency.DefaultMax;

    public int StartingConcurrency => Math.Min(Settings.Concurrency.Start ?? ModelConcurrency.DefaultStart, MaximumConcurrency);

    /// <summary>The model and the parameters that change its answers, as keys of cells have them. The endpoint is not in it: the same model elsewhere
    /// is the same. Nor is the limit on an answer's length: an answer that it cuts is no vote.</summary>
    public string Identity => string.Join('|', Name, Settings.Temperature?.ToString(CultureInfo.InvariantCulture), Settings.ReasoningEffort);

    public bool UsesEntra => Settings.Entra == true;

    /// <summary>The limit on an answer's length has a new name, which older servers do not know, and which OpenAI's newer models insist on.</summary>
    public string OutputLimitName =>
        Provider == ModelProvider.Azure || Endpoint.Host.EndsWith("openai.com", StringComparison.OrdinalIgnoreCase) ? CallParameters.OutputLimit : CallParameters.OlderOutputLimit;
}

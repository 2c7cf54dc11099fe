namespace Gate.Providers.Probing;

/// <summary>What Gate will do at an endpoint that can do this and cannot do that.</summary>
internal static class Consequences
{
    public static IReadOnlyList<string> Of(IReadOnlyList<ProbeResult> results, ConfiguredModel model)
    {
        var good = results.Where(result => result.Status == ProbeStatus.Good).Select(result => result.Name).ToHashSet(StringComparer.Ordinal);
        var settings = model.Settings;
        return
        [
            good.Contains("schema")
                ? "Asks for answers by a strict JSON schema."
                : "Describes the form of an answer in the prompt, and asks once more when an answer does not have it.",
            good.Contains("n")
                ? "Asks for the first votes of a cell in one request."
                : "Asks for each vote in a request of its own.",
            good.Contains("temperature")
                ? settings.Temperature is { } temperature ? $"Sends the temperature {temperature:0.##}." : "Sends no temperature: the model's own is used."
                : "Leaves the temperature out; votes differ as much as the model makes them.",
            .. settings.ReasoningEffort is { } effort ? [good.Contains("reasoning-effort") ? $"Sends the reasoning effort {effort}." : "Leaves the reasoning effort out, although it is set."] : Array.Empty<string>(),
            $"Begins with {model.StartingConcurrency} requests at once and goes up to {model.MaximumConcurrency}, less when the endpoint complains.",
            settings.Prices.Prompt is null || settings.Prices.Completion is null
                ? "Cannot say what a run costs: `model.prices` is not set."
                : $"Counts costs in {settings.Prices.Currency ?? "USD"}{(settings.Budget.Money is { } money ? $", and stops before {money:0.##}" : "")}.",
        ];
    }
}

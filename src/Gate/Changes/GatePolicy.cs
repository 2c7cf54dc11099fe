using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Settings;
using Gate.Core.Verdicts;
using Gate.Providers;

namespace Gate.Changes;

/// <summary>What a run is judged by: settings, rules, severities, waivers and the baseline, all from one state of the repository.</summary>
internal sealed record GatePolicy(
    GateSettings Settings, RuleSet Rules, SeverityPolicy Severities, IReadOnlyList<Waiver> Waivers, IReadOnlyList<BaselineEntry> Baseline)
{
    /// <summary>The model that judges; null when none is configured and only text rules judge.</summary>
    public ConfiguredModel? Model { get; init; }

    /// <summary>How it is asked; null without a model.</summary>
    public JudgePolicy? Judges { get; init; }

    /// <summary>This policy with the model that it and the surroundings configure.</summary>
    public GatePolicy With(ConfiguredModel? model) => this with { Model = model, Judges = model is null ? null : new(Settings.Judging, model.Identity) };

    /// <summary>The value of `catalog` in gate.yml, the same for every way of writing it down; empty when it is not there.</summary>
    public string CatalogFingerprint { get; init; } = "";

    /// <summary>The values of gate.yml by their first key, each the same for every way of writing it down.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();

    /// <summary>True when there is a baseline, were it empty: it was introduced, and can only shrink from then on.</summary>
    public bool HasBaseline { get; init; }
}

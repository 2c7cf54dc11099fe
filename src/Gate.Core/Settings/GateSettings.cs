using System.ComponentModel;
using Gate.Core.Catalogs;
using Gate.Core.Planning;
using Gate.Core.Rules;

namespace Gate.Core.Settings;

/// <summary>The content of gate.yml. Every setting has a default.</summary>
public sealed record GateSettings
{
    [Description("Where the catalogue is.")]
    public CatalogSettings Catalog { get; init; } = new();

    [Description("Folders with the repository's own rules; the last part of each is the name of its pack. Default: rules")]
    public IReadOnlyList<string> Rules { get; init; } = ["rules"];

    [Description("Severities that differ from the rules' own. Where several entries hold, the last one wins.")]
    public IReadOnlyList<SeveritySetting> Severity { get; init; } = [];

    [Description("How it judges: votes, rationale, what cannot be verified.")]
    public JudgingSettings Judging { get; init; } = new();

    [Description("Which language model judges, and what it may use. Default: none; text rules only")]
    public ModelSettings Model { get; init; } = new();
}

using Gate.Core.Catalogs;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Settings;

/// <summary>The one list of JSON schemas that are shipped.</summary>
public static class Schemas
{
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        new("show", typeof(Facts), "show.yml", "The facts of a show that its synopses are judged by."),
        new("synopses", typeof(SuiteFrontMatter), "Front matter of synopses.md", "What stands between the two lines --- at the beginning of a synopses file."),
        new("gate", typeof(GateSettings), "gate.yml", "The settings of the gate. Every one has a default."),
        new("waivers", typeof(WaiverFile), ".gate/waivers.yml", "Accepted findings, each with its reason."),
        new("rule", typeof(RuleManifest), "Front matter of rule.md", "What a rule is. Exactly one of the kinds (existence, substitution … code) is present."),
    ];
}

using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>The one list of declarative kinds. A new kind is a settings record, a rule class, a property of <see cref="RuleManifest"/> and a line here.</summary>
internal static class RuleKinds
{
    /// <summary>The key of rules that are classes; they stand in <see cref="CodeRules"/>.</summary>
    public const string Code = "code";

    /// <summary>The key of rules that ask a model.</summary>
    public const string Judge = "judge";

    public static IReadOnlyList<RuleKind> All { get; } =
    [
        RuleKind.Of("existence", "Better without “{match}”.", ["match"],
            manifest => manifest.Existence, (settings, message, index) => new ExistenceRule(settings, message, index), ExistenceRule.Faults),
        RuleKind.Of("substitution", "Write “{replacement}” instead of “{match}”.", ["match", "replacement"],
            manifest => manifest.Substitution, (settings, message, index) => new SubstitutionRule(settings, message, index), SubstitutionRule.Faults),
        RuleKind.Of("occurrence", "{count} times here, where the limit is {limit}.", ["match", "count", "limit"],
            manifest => manifest.Occurrence, (settings, message, index) => new OccurrenceRule(settings, message, index), OccurrenceRule.Faults),
        RuleKind.Of("repetition", "“{match}” stands here again.", ["match"],
            manifest => manifest.Repetition, (settings, message, _) => new RepetitionRule(settings, message), RepetitionRule.Faults),
        RuleKind.Of("consistency", "“{match}” here, but “{other}” {place}.", ["match", "other", "place"],
            manifest => manifest.Consistency, (settings, message, index) => new ConsistencyRule(settings, message, index), ConsistencyRule.Faults),
        RuleKind.Of("conditional", "“{match}” needs something that is not in the text.", ["match"],
            manifest => manifest.Conditional, (settings, message, index) => new ConditionalRule(settings, message, index), ConditionalRule.Faults),
        RuleKind.Of("capitalisation", "Check the capitals of “{match}”.", ["match"],
            manifest => manifest.Capitalisation, (settings, message, _) => new CapitalisationRule(settings, message), CapitalisationRule.Faults),
        RuleKind.Of("readability", "The readability score is {score}; the limit is {limit}.", ["score", "limit"],
            manifest => manifest.Readability, (settings, message, _) => new ReadabilityRule(settings, message), ReadabilityRule.Faults),
        RuleKind.Of("length", "{count} {unit}, where the limit is {limit}.", ["count", "limit", "over", "unit"],
            manifest => manifest.Length, (settings, message, _) => new LengthRule(settings, message), LengthRule.Faults),
    ];
}

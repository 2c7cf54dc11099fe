namespace Gate.Core.Rules;

/// <summary>The one list of rules that are classes, by ID. Their pages have `code: {}` or options there.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<CodeRule> All { get; } = [];

    public static CodeRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}

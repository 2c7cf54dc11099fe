using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>A rule folder before it is read.</summary>
/// <param name="Pack">The pack it belongs to.</param>
/// <param name="Page">Its rule.md.</param>
public sealed record RuleSource(string Pack, SourceText Page);

namespace Gate.Core.Rules;

/// <summary>A rule that is a class: its ID, the options that its page may set, and how it is made.</summary>
internal sealed record CodeRule(string Id, IReadOnlyList<string> Options, Func<IReadOnlyDictionary<string, string>, TextRule> Create);

namespace Gate.Core.Rules;

/// <summary>The rules of a run, by ID.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, Rule> byId;

    public RuleSet(IEnumerable<Rule> rules)
    {
        All = [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        byId = All.ToDictionary(rule => rule.Id);
    }

    /// <summary>Ordered by ID.</summary>
    public IReadOnlyList<Rule> All { get; }

    public Rule? Find(string id) => byId.GetValueOrDefault(id);
}

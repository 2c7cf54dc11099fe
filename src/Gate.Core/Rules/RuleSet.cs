using System.Collections.Concurrent;
using Gate.Core.Catalogs;

namespace Gate.Core.Rules;

/// <summary>The rules of a run, by ID.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, Rule> byId;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Rule>> byLocale = new(StringComparer.Ordinal);

    public RuleSet(IEnumerable<Rule> rules)
    {
        All = [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        byId = All.ToDictionary(rule => rule.Id);
    }

    /// <summary>Ordered by ID.</summary>
    public IReadOnlyList<Rule> All { get; }

    /// <summary>Those that hold for a locale, ordered by ID.</summary>
    public IReadOnlyList<Rule> For(SynopsisId synopsis) =>
        byLocale.GetOrAdd(synopsis.Locale, locale => [.. All.Where(rule => rule.Holds(locale, synopsis.Language))]);

    public Rule? Find(string id) => byId.GetValueOrDefault(id);
}

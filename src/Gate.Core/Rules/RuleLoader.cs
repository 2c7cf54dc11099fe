using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>Reads rule folders into rules.</summary>
public static class RuleLoader
{
    /// <summary>The rules embedded in this assembly.</summary>
    public static IReadOnlyList<RuleSource> BuiltIn { get; } = [];

    /// <summary>Loads the built-in rules and a repository's own. A repository's rule with the ID of a built-in one takes its place; the same ID twice in one place is a problem.</summary>
    public static RuleSet Load(IEnumerable<RuleSource> own, ICollection<Problem> problems) => new([]);
}

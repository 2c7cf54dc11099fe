using Gate.Core.Catalogs;
using Gate.Core.Rules;

namespace Gate.Core.Planning;

/// <summary>Lays out the cells of a show: every synopsis with every rule that holds for its locale and is not switched off at its path.</summary>
public static class Cells
{
    public static IEnumerable<Cell> Of(Show show, RuleSet rules, SeverityPolicy severities) =>
        from synopsis in show.Suite
        from rule in rules.All
        where rule.Holds(synopsis.Id.Locale, synopsis.Id.Language)
        let severity = severities.For(rule, synopsis.Path)
        where severity != Severity.None
        select new Cell(show, synopsis, rule, severity);
}

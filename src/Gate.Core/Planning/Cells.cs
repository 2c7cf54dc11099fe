using Gate.Core.Catalogs;
using Gate.Core.Rules;

namespace Gate.Core.Planning;

/// <summary>Lays out the cells of a show: every synopsis with every rule that holds for its locale and is not switched off at its path.</summary>
/// <remarks>Judges are among them only where a model is configured.</remarks>
public static class Cells
{
    public static IEnumerable<Cell> Of(Show show, RuleSet rules, SeverityPolicy severities, JudgePolicy? judges = null)
    {
        foreach (var synopsis in show.Suite)
        {
            foreach (var rule in rules.For(synopsis.Id))
            {
                if ((rule.Judge is null || judges is not null) && severities.For(rule, synopsis.Path) is not Severity.None and var severity)
                {
                    yield return new(show, synopsis, rule, severity, rule.Judge is null ? null : judges!.For(rule));
                }
            }
        }
    }
}

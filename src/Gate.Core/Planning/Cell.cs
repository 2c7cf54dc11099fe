using Gate.Core.Catalogs;
using Gate.Core.Rules;

namespace Gate.Core.Planning;

/// <summary>One (synopsis, rule) pair: the unit of planning, paying, storing and accounting.</summary>
/// <param name="severity">What a finding of it does, at its path.</param>
/// <param name="judge">How the judge is asked; null for a rule that asks no model.</param>
public sealed class Cell(Show show, Synopsis synopsis, Rule rule, Severity severity, JudgeSetup? judge = null)
{
    private string? key;

    public Show Show => show;

    public Synopsis Synopsis => synopsis;

    public Rule Rule => rule;

    public Severity Severity => severity;

    /// <summary>How the judge is asked; null for a rule that asks no model.</summary>
    public JudgeSetup? Judge => judge;

    /// <summary>Hash of everything that the answer depends on: 64 hexadecimal digits. Computed on first use.</summary>
    public string Key => key ??= CellKey.Compute(show, synopsis, rule, judge);

    public override string ToString() => $"{synopsis.Id} × {rule.Id}";
}

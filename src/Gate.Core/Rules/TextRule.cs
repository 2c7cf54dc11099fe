namespace Gate.Core.Rules;

/// <summary>A rule that needs no model: it finds faults in a text by looking at it. Thread-safe, without state.</summary>
public abstract class TextRule
{
    public abstract IEnumerable<RuleFinding> Check(RuleContext context);
}

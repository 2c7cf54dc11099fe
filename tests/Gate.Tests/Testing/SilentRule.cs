using Gate.Core.Rules;

namespace Gate.Tests.Testing;

/// <summary>A text rule that finds nothing: for tests that bring their findings along.</summary>
internal sealed class SilentRule : TextRule
{
    public override IEnumerable<RuleFinding> Check(RuleContext context) => [];
}

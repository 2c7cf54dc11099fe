namespace Gate.Core.Rules.Text;

/// <summary>Readability formulas.</summary>
public static class ReadabilityScore
{
}

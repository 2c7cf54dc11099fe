namespace Gate.Core.Rules.Text;

/// <summary>A published readability formula; the sources stand at <see cref="ReadabilityScore"/>.</summary>
public enum ReadabilityFormula
{
    FleschReadingEase,
    FleschKincaidGrade,
    GunningFog,
    AutomatedReadabilityIndex,
    ColemanLiauIndex,
}

namespace Gate.Core.Rules;

/// <summary>What a finding does to its criterion, from nothing to failing it.</summary>
public enum Severity
{
    /// <summary>The rule is off.</summary>
    None,

    /// <summary>Told where somebody asks for it; changes nothing.</summary>
    Suggestion,

    /// <summary>Told; changes nothing.</summary>
    Warning,

    /// <summary>Fails its criterion.</summary>
    Error,
}

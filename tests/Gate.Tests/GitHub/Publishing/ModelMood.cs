namespace Gate.Tests.GitHub.Publishing;

/// <summary>How a model behaves during a run.</summary>
internal enum ModelMood
{
    /// <summary>It answers every question.</summary>
    Fine,

    /// <summary>It says 503 to all.</summary>
    Down,

    /// <summary>It says 401 to all.</summary>
    Refusing,

    /// <summary>Half of its answers are no answers.</summary>
    Garbling,

    /// <summary>It would answer, but the run has no key to ask with.</summary>
    Keyless,

    /// <summary>It would answer, but the run may ask only once.</summary>
    Dear,
}

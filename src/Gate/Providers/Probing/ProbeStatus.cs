namespace Gate.Providers.Probing;

/// <summary>What a probe of an endpoint found.</summary>
internal enum ProbeStatus
{
    Good,

    /// <summary>Gate does without it.</summary>
    Limited,

    /// <summary>It could not be seen.</summary>
    Unknown,

    /// <summary>The settings do not fit the endpoint.</summary>
    Misconfigured,

    /// <summary>The endpoint cannot be used as it is.</summary>
    Unusable,
}

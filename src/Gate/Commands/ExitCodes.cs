namespace Gate.Commands;

/// <summary>The exit codes besides those of <see cref="Core.Verdicts.GateOutcome"/>. They are part of the public surface.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>A criterion failed; for other commands: the check they make failed.</summary>
    public const int Failed = 1;

    /// <summary>Usage or configuration error: nothing was judged.</summary>
    public const int Usage = 2;

    /// <summary>Not everything that was planned could be judged.</summary>
    public const int Incomplete = 3;

    public const int Cancelled = 130;
}

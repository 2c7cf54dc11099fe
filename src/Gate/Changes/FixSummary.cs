namespace Gate.Changes;

/// <summary>What became of the fixes of a run.</summary>
/// <param name="LeftOut">Fixes that overlap one that was applied; another run may apply them.</param>
/// <param name="Refusals">The files that could not be written, and why.</param>
internal sealed record FixSummary(int Applied, int Files, int LeftOut, IReadOnlyList<string> Refusals)
{
    public override string ToString() => Applied == 0
        ? "No fix to apply."
        : $"Applied {Applied} {(Applied == 1 ? "fix" : "fixes")} in {Files} {(Files == 1 ? "file" : "files")}{(LeftOut > 0 ? $"; {LeftOut} overlap another one: run again" : "")}.";
}

namespace Gate.Changes;

/// <summary>What became of the fixes of a run.</summary>
/// <param name="LeftOut">Fixes that overlap one that was applied; another run may apply them.</param>
internal sealed record FixSummary(int Applied, int Files, int LeftOut)
{
    public override string ToString() => Applied == 0
        ? "No fix to apply."
        : $"Applied {Applied} {(Applied == 1 ? "fix" : "fixes")} in {Files} {(Files == 1 ? "file" : "files")}{(LeftOut > 0 ? $"; {LeftOut} overlap another one: run again" : "")}.";
}

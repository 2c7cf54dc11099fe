namespace Gate.Core.Rules.Measuring;

/// <summary>What was measured of one rule over a catalogue.</summary>
/// <param name="Id">The rule's.</param>
/// <param name="Fingerprint">The rule's at that time, as in `rules/releases.md`.</param>
/// <param name="Judged">Synopses that the rule holds for and could judge.</param>
/// <param name="Fires">Synopses in which it found something.</param>
/// <param name="Findings">What it found in them.</param>
/// <param name="Asking">Those of the findings that only ask for a check, as what the facts do not tell; they are neither right nor wrong.</param>
/// <param name="Right">IDs of the hits that a person read and found right.</param>
/// <param name="Wrong">IDs of those found wrong.</param>
public sealed record MeasuredRule(
    string Id, string Fingerprint, int Judged, int Fires, int Findings, int Asking, IReadOnlyList<string> Right, IReadOnlyList<string> Wrong)
{
    /// <summary>Synopses with a finding among a thousand that were judged.</summary>
    public double PerThousand => Judged == 0 ? 0 : 1000.0 * Fires / Judged;

    public Precision Precision => new(Right.Count, Wrong.Count);
}

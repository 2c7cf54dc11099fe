using Gate.Core.Documents;

namespace Gate.Core.Verdicts;

/// <summary>A finding that was there when the gate was introduced.</summary>
/// <param name="Fingerprint">As <see cref="Judging.Finding.Fingerprint"/> has it.</param>
/// <param name="Rule">For people who read the file.</param>
/// <param name="Synopsis">The synopsis it stands in.</param>
public sealed record BaselineEntry(string Fingerprint, string Rule, string Synopsis, Location Location);

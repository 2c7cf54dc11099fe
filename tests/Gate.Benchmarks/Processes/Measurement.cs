namespace Gate.Benchmarks.Processes;

/// <summary>One run of a process.</summary>
/// <param name="PeakBytes">The largest resident set that was seen; looked at every millisecond.</param>
internal sealed record Measurement(TimeSpan Wall, long PeakBytes);

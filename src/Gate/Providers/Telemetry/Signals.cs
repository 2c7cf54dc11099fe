using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gate.Commands;

namespace Gate.Providers.Telemetry;

/// <summary>
/// What Gate tells OpenTelemetry, with the names and buckets of its conventions for generative AI (https://github.com/open-telemetry/semantic-conventions-genai). Where nobody listens, nothing is made.
/// </summary>
internal static class Signals
{
    /// <summary>Of the source of spans and of the meter.</summary>
    public const string Name = "Gate";

    private static readonly double[] Seconds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];

    private static readonly long[] TokenCounts = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864];

    private static readonly Meter Meter = new(Name, GateProgram.Version);

    public static ActivitySource Source { get; } = new(Name, GateProgram.Version);

    public static Histogram<double> Duration { get; } = Meter.CreateHistogram(
        "gen_ai.client.operation.duration", "s", "GenAI operation duration.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });

    public static Histogram<long> Tokens { get; } = Meter.CreateHistogram(
        "gen_ai.client.token.usage", "{token}", "Number of input and output tokens used.", tags: null, new InstrumentAdvice<long> { HistogramBucketBoundaries = TokenCounts });
}

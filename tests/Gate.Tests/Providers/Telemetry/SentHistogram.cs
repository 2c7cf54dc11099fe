namespace Gate.Tests.Providers.Telemetry;

/// <summary>One data point of a histogram as a collector gets it.</summary>
internal sealed record SentHistogram(string Name, string Unit, ulong Count, double Sum, IReadOnlyList<double> Bounds, IReadOnlyDictionary<string, string> Attributes)
{
    public static IEnumerable<SentHistogram> Of(ProtoMessage metric) => metric.At(9, 1).Select(point => new SentHistogram(
        metric.Text(1), metric.Text(3), point.Number(4), BitConverter.UInt64BitsToDouble(point.Number(5)), point.Doubles(7), point.Attributes(9)));
}

namespace Gate.Tests.Providers.Telemetry;

/// <summary>A span as a collector gets it.</summary>
internal sealed record SentSpan(string Name, string Trace, string Id, string Parent, ulong Kind, ulong Status, IReadOnlyDictionary<string, string> Attributes)
{
    public const ulong Internal = 1;
    public const ulong Client = 3;
    public const ulong Error = 2;

    public static SentSpan Of(ProtoMessage span) => new(
        span.Text(5), span.Hex(1), span.Hex(2), span.Hex(4), span.Number(6), span.At(15).Select(status => status.Number(3)).SingleOrDefault(), span.Attributes(9));
}

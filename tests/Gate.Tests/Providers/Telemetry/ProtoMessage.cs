using System.Buffers.Binary;
using System.Text;

namespace Gate.Tests.Providers.Telemetry;

/// <summary>A message of protocol buffers, read without its description: fields by their numbers.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Number, ulong Value, byte[] Bytes)> fields = [];

    public ProtoMessage(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((number, Varint(bytes, ref at), []));
                    break;
                case 1:
                    fields.Add((number, BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at, 8)), []));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(bytes, ref at);
                    fields.Add((number, 0, bytes[at..(at + length)]));
                    at += length;
                    break;
                case 5:
                    fields.Add((number, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at, 4)), []));
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7}.");
            }
        }
    }

    /// <summary>All messages that are reached by these numbers, one level each.</summary>
    public IEnumerable<ProtoMessage> At(params IEnumerable<int> path) =>
        path.Aggregate<int, IEnumerable<ProtoMessage>>([this], (found, number) => found.SelectMany(message => message.All(number)).Select(bytes => new ProtoMessage(bytes)));

    public string Text(int number) => Encoding.UTF8.GetString(All(number).Single());

    public string Hex(int number) => Convert.ToHexStringLower(All(number).SingleOrDefault([]));

    public ulong Number(int number) => fields.Where(field => field.Number == number).Select(field => field.Value).SingleOrDefault();

    public IReadOnlyList<double> Doubles(int number) =>
        [.. All(number).SelectMany(bytes => bytes.Chunk(8)).Select(bits => BitConverter.ToDouble(bits))];

    /// <summary>The `KeyValue`s of OpenTelemetry under this number, as text.</summary>
    public IReadOnlyDictionary<string, string> Attributes(int number) =>
        At(number).ToDictionary(pair => pair.Text(1), pair => pair.At(2).Single().AnyValue());

    private string AnyValue() => fields.Single() switch
    {
        (1, _, var text) => Encoding.UTF8.GetString(text),
        (2, var flag, _) => flag == 1 ? "true" : "false",
        (3, var number, _) => ((long)number).ToString(),
        (4, var bits, _) => BitConverter.UInt64BitsToDouble(bits).ToString(),
        (5, _, var list) => string.Join(",", new ProtoMessage(list).At(1).Select(value => value.AnyValue())),
        var other => throw new InvalidDataException($"A value of kind {other.Number}."),
    };

    private IEnumerable<byte[]> All(int number) => fields.Where(field => field.Number == number).Select(field => field.Bytes);

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}

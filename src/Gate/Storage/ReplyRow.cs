using System.Buffers;
using Gate.Core.Judging.Sampling;
using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>A reply and the cell it belongs to, as a row has them.</summary>
/// <param name="Id">The row's number; 0 before it has one.</param>
/// <param name="Key">32 bytes.</param>
/// <param name="Content">As <see cref="PackedText"/> makes it.</param>
internal sealed record ReplyRow(long Id, byte[] Key, int Sample, int Attempt, string Finish, string Model, TokenUsage Usage, long Latency, long At, object Content)
{
    private const int KeyLength = 32;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static ReplyRow Of(string key, StoredReply stored)
    {
        var reply = stored.Reply;
        return new(0, KeyBytes(key), stored.Sample, stored.Attempt, reply.FinishReason, reply.Model, reply.Usage,
            reply.Latency.Ticks, TicksOf(reply.At), PackedText.Pack(reply.Content));
    }

    /// <param name="reader">Stands on a row of one of the reading statements.</param>
    public static ReplyRow Read(SqliteDataReader reader) => new(
        reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetString(4), reader.GetString(5),
        new(reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8)), reader.GetInt64(9), reader.GetInt64(10), reader.GetValue(11));

    /// <exception cref="ArgumentException">It is not 64 hexadecimal digits.</exception>
    public static byte[] KeyBytes(string key) =>
        key.Length == 2 * KeyLength && !key.AsSpan().ContainsAnyExcept(HexDigits) ? Convert.FromHexString(key) : throw new ArgumentException("A key has 64 hexadecimal digits.", nameof(key));

    public static long TicksOf(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks;

    public static DateTimeOffset TimeOf(long ticks) => DateTimeOffset.UnixEpoch.AddTicks(ticks);

    public string KeyText => Convert.ToHexStringLower(Key);

    /// <returns>Null when the text is damaged.</returns>
    public StoredReply? Unpack() => PackedText.Unpack(Content) is { } content
        ? new(Sample, Attempt, new(content, Finish, Model, Usage, TimeSpan.FromTicks(Latency), TimeOf(At)))
        : null;

    /// <summary>In the order of key, sample and attempt.</summary>
    public bool IsAfter(ReplyRow? other)
    {
        var order = other is null ? 1 : Key.AsSpan().SequenceCompareTo(other.Key);
        return order != 0 ? order > 0 : (Sample, Attempt).CompareTo((other!.Sample, other.Attempt)) > 0;
    }
}

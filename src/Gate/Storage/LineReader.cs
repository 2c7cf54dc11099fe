namespace Gate.Storage;

/// <summary>Reads lines of bytes with their numbers, in bounded memory whatever the file holds.</summary>
internal static class LineReader
{
    /// <summary>The longest line that is read.</summary>
    public const int MaximumLength = 16 << 20;

    private const int PieceLength = 64 << 10;

    /// <returns>Each line's number, from 1, and its bytes without the end of line; null for one that is too long. The bytes hold until the next line is read. Empty lines are left out.</returns>
    public static IEnumerable<(long Number, ReadOnlyMemory<byte>? Bytes)> Read(Stream stream, int maximum = MaximumLength)
    {
        var buffer = new byte[PieceLength];
        var (start, end, number, isTooLong, isLast) = (0, 0, 1L, false, false);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0 && !isLast)
            {
                isTooLong |= end - start > maximum;
                (buffer, end) = MakeRoom(buffer, start, isTooLong ? start : end);
                start = 0;
                var read = stream.Read(buffer, end, buffer.Length - end);
                (end, isLast) = (end + read, read == 0);
                continue;
            }

            var line = Trim(buffer.AsMemory(start, length < 0 ? end - start : length), number);
            if (isTooLong || line.Length > 0)
            {
                // A bare null would turn into memory of no bytes.
                yield return (number, isTooLong || line.Length > maximum ? default(ReadOnlyMemory<byte>?) : line);
            }

            if (length < 0)
            {
                yield break;
            }

            (start, number, isTooLong) = (start + length + 1, number + 1, false);
        }
    }

    private static (byte[] Buffer, int End) MakeRoom(byte[] buffer, int start, int end)
    {
        var kept = end - start;
        var target = kept > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        buffer.AsSpan(start, kept).CopyTo(target);
        return (target, kept);
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line, long number)
    {
        if (number == 1 && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        return line.Span.EndsWith("\r"u8) ? line[..^1] : line;
    }
}

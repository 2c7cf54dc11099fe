namespace Gate.Importing;

/// <summary>Reads an export about a megabyte at a time, cut where records end, so that its size does not matter.</summary>
internal static class RecordPieces
{
    /// <summary>The most bytes of one record. What is longer is cut at a line break: it is a quotation mark that was never closed.</summary>
    public const int MaximumRecord = 4 << 20;

    private const int Usual = 1 << 20;

    /// <param name="giveUp">Called with the number of a line that alone is longer than a record may be; nothing is read after it.</param>
    public static IEnumerable<RecordPiece> Read(Stream stream, RecordEnds ends, Action<int> giveUp)
    {
        var buffer = new byte[Usual];
        var filled = 0;
        var line = 1;
        while (true)
        {
            filled += stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            var isLast = filled < buffer.Length;
            var cut = isLast ? filled : LastEnd(buffer, ends);
            if (cut > 0)
            {
                var piece = new RecordPiece(buffer[..cut], line);
                line += piece.LineBreaks();
                buffer.AsSpan(cut, filled - cut).CopyTo(buffer);
                filled -= cut;
                yield return piece;
            }
            else if (!isLast && filled < MaximumRecord)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            else if (!isLast)
            {
                giveUp(line);
                yield break;
            }

            if (isLast)
            {
                yield break;
            }
        }
    }

    private static int LastEnd(ReadOnlySpan<byte> bytes, RecordEnds ends) => ends.Find(bytes) switch
    {
        [.., var last] => last,
        _ when bytes.Length < MaximumRecord => 0,
        _ => bytes.LastIndexOf((byte)'\n') + 1,
    };
}

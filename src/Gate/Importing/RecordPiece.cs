namespace Gate.Importing;

/// <summary>Some whole records of an export, one after the other.</summary>
/// <param name="Line">The number of the first line, from 1.</param>
internal readonly record struct RecordPiece(byte[] Bytes, int Line)
{
    /// <summary>As many as lines end here.</summary>
    public int LineBreaks()
    {
        var breaks = 0;
        for (var i = 0; i < Bytes.Length; i++)
        {
            breaks += Bytes[i] == '\n' || (Bytes[i] == '\r' && (i + 1 == Bytes.Length || Bytes[i + 1] != '\n')) ? 1 : 0;
        }

        return breaks;
    }

    public (RecordPiece First, RecordPiece Second) SplitAt(int offset)
    {
        var first = new RecordPiece(Bytes[..offset], Line);
        return (first, new(Bytes[offset..], Line + first.LineBreaks()));
    }
}

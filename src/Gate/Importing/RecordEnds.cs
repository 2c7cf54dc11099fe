namespace Gate.Importing;

/// <summary>Finds where records end, so that a file is read in pieces that part none. A quotation mark opens a field only at its beginning (RFC 4180).</summary>
/// <param name="delimiter">What parts the fields of a CSV file; null when each line is a record.</param>
internal sealed class RecordEnds(char? delimiter)
{
    /// <returns>The offsets after the line break of each record; what follows the last one is not known to be whole.</returns>
    public List<int> Find(ReadOnlySpan<byte> bytes)
    {
        var ends = new List<int>();
        var isQuoted = false;
        var begins = true;
        for (var i = 0; i < bytes.Length; i++)
        {
            var current = bytes[i];
            var next = i + 1 < bytes.Length ? bytes[i + 1] : (byte)'\n';
            if (isQuoted)
            {
                var isMark = current == '"';
                i += isMark && next == '"' ? 1 : 0;
                isQuoted = !isMark || next == '"';
                continue;
            }

            isQuoted = begins && current == '"' && delimiter is not null;
            if (current == '\n' || (current == '\r' && next != '\n'))
            {
                ends.Add(i + 1);
            }

            begins = current == delimiter || current is (byte)'\n' or (byte)'\r';
        }

        return ends;
    }
}

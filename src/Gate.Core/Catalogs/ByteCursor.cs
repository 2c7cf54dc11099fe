using System.Text;

namespace Gate.Core.Catalogs;

/// <summary>Turns the byte offsets that a UTF-8 parser reports into offsets of the text, going forward once.</summary>
/// <param name="start">The offset in the text of the first byte.</param>
internal sealed class ByteCursor(ReadOnlyMemory<byte> bytes, int start)
{
    private int seen;
    private int offset = start;

    /// <param name="position">In bytes; not before the one of the last call.</param>
    public int MoveTo(int position)
    {
        offset += Encoding.UTF8.GetCharCount(bytes.Span[seen..position]);
        seen = position;
        return offset;
    }
}

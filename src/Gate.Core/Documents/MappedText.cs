using System.Collections.Immutable;

namespace Gate.Core.Documents;

/// <summary>A text as rules read it, with the place in its source file of every part of it. Nothing is ever searched for again.</summary>
public sealed class MappedText
{
    private readonly ImmutableArray<MappedSegment> segments;

    internal MappedText(string text, SourceText source, Notation notation, ImmutableArray<MappedSegment> segments)
    {
        Text = text;
        Source = source;
        Notation = notation;
        this.segments = segments;
    }

    /// <summary>In Unicode normalization form C; soft line breaks are one space, paragraphs are parted by two line feeds.</summary>
    public string Text { get; }

    public SourceText Source { get; }

    /// <summary>How a replacement must be written to stand in the source file.</summary>
    public Notation Notation { get; }

    /// <summary>A text that is its own source: for tests, examples and texts given on the command line.</summary>
    public static MappedText Verbatim(string path, string text) => MappedTextBuilder.FromSlice(new SourceText(path, text), new(0, text.Length));

    /// <summary>The range of the source that a range of the text came from; a part that was changed on the way (an escape, a line break) counts whole.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (segments.IsEmpty)
        {
            return new(0, 0);
        }

        var start = SourceOffset(span.Start, isEnd: false);
        return span.Length == 0 ? new(start, 0) : TextSpan.FromBounds(start, SourceOffset(span.End, isEnd: true));
    }

    public Location Locate(TextSpan span) => Source.Locate(ToSource(span));

    /// <summary>The edit of the source file that puts other words in the place of a range of the text.</summary>
    /// <returns>Null when the file's notation cannot hold it, or when the range begins or ends inside a part that was changed on the way.</returns>
    public SourceEdit? ToSourceEdit(TextSpan span, string replacement) =>
        Parts(span.Start) || Parts(span.End) ? null : NotationWriter.Write(Source, Notation, ToSource(span), replacement);

    private bool Parts(int offset)
    {
        if (offset > 0 && offset < Text.Length && char.IsSurrogatePair(Text[offset - 1], Text[offset]))
        {
            return true;
        }

        var segment = segments.IsEmpty ? default : segments[SegmentAt(offset, isEnd: false)];
        return !segment.IsVerbatim && offset > segment.TextStart && offset < segment.TextStart + segment.TextLength;
    }

    private int SourceOffset(int offset, bool isEnd)
    {
        var segment = segments[SegmentAt(offset, isEnd)];
        var inside = Math.Clamp(offset - segment.TextStart, 0, segment.TextLength);
        if (segment.IsVerbatim || inside == 0)
        {
            return segment.SourceStart + inside;
        }

        return isEnd || inside == segment.TextLength ? segment.SourceStart + segment.SourceLength : segment.SourceStart;
    }

    // An end belongs to the segment before it, a start to the one that begins there.
    private int SegmentAt(int offset, bool isEnd)
    {
        var low = 0;
        var high = segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var begins = segments[middle].TextStart;
            if (isEnd ? begins < offset : begins <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}

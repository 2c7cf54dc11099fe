using System.Collections.Immutable;
using System.Text;

namespace Gate.Core.Documents;

/// <summary>Builds a <see cref="MappedText"/> piece by piece while a parser walks its source.</summary>
public sealed class MappedTextBuilder(SourceText source, Notation notation = Notation.Plain)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<MappedSegment>.Builder segments = ImmutableArray.CreateBuilder<MappedSegment>();

    public int Length => text.Length;

    /// <summary>A text that is one slice of its source, normalised.</summary>
    public static MappedText FromSlice(SourceText source, TextSpan slice) => new MappedTextBuilder(source).AppendSlice(slice).Build();

    /// <summary>Appends source characters as they stand, brought to normalization form C.</summary>
    public MappedTextBuilder AppendSlice(TextSpan slice)
    {
        var content = source.Content;
        if (!ContainsJoiner(content.AsSpan(slice.Start, slice.Length)))
        {
            Add(content.AsSpan(slice.Start, slice.Length), slice, isVerbatim: true);
            return this;
        }

        for (var i = slice.Start; i < slice.End; i++)
        {
            if (!Join(content[i], new(i, 1)))
            {
                Add(content.AsSpan(i, 1), new(i, 1), isVerbatim: true);
            }
        }

        return this;
    }

    /// <summary>Appends other characters than those of the source: an unescaped quotation mark, a joined line.</summary>
    public MappedTextBuilder AppendReplaced(string piece, TextSpan slice)
    {
        if (piece.Length != 1 || !Join(piece[0], slice))
        {
            Add(piece, slice, isVerbatim: false);
        }

        return this;
    }

    public MappedText Build() => new(text.ToString(), source, notation, segments.ToImmutable());

    private static bool ContainsJoiner(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (Composition.MayJoin(c))
            {
                return true;
            }
        }

        return false;
    }

    // A mark becomes one character with the letter before it, whether either of them was escaped or not.
    private bool Join(char mark, TextSpan slice)
    {
        var last = segments.Count > 0 ? segments[^1] : default;
        if ((last.TextLength != 1 && !last.IsVerbatim) || !Composition.MayJoin(mark) || Composition.Compose(text[^1], mark) is not { } joined)
        {
            return false;
        }

        var letter = last.IsVerbatim ? last.SourceStart + last.SourceLength - 1 : last.SourceStart;
        if (last.IsVerbatim && last.TextLength > 1)
        {
            segments[^1] = last with { TextLength = last.TextLength - 1, SourceLength = last.SourceLength - 1 };
        }
        else
        {
            segments.RemoveAt(segments.Count - 1);
        }

        text.Length--;
        Add([joined], TextSpan.FromBounds(letter, slice.End), isVerbatim: false);
        return true;
    }

    private void Add(ReadOnlySpan<char> piece, TextSpan slice, bool isVerbatim)
    {
        if (isVerbatim && segments.Count > 0 && segments[^1] is { IsVerbatim: true } last && last.SourceStart + last.SourceLength == slice.Start)
        {
            segments[^1] = last with { TextLength = last.TextLength + piece.Length, SourceLength = last.SourceLength + slice.Length };
        }
        else if (piece.Length + slice.Length > 0)
        {
            segments.Add(new(text.Length, piece.Length, slice.Start, slice.Length, isVerbatim));
        }

        text.Append(piece);
    }
}

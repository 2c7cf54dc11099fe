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

        for (var i = slice.Start; i < slice.End;)
        {
            var start = i;
            var composed = content[i++];
            while (i < slice.End && Composition.MayJoin(content[i]) && Composition.Compose(composed, content[i]) is { } joined)
            {
                composed = joined;
                i++;
            }

            Add([composed], TextSpan.FromBounds(start, i), isVerbatim: i == start + 1);
        }

        return this;
    }

    /// <summary>Appends other characters than those of the source: an unescaped quotation mark, a joined line.</summary>
    public MappedTextBuilder AppendReplaced(string piece, TextSpan slice)
    {
        Add(piece, slice, isVerbatim: false);
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

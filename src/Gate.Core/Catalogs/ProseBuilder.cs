using System.Text;
using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>
/// Builds the text of a synopsis from the characters of its file: a line break with the white space around it is one space, an empty line parts
/// paragraphs, white space at both ends falls away. Everything else stays as it stands.
/// </summary>
internal sealed class ProseBuilder(SourceText source, Notation notation)
{
    private readonly MappedTextBuilder builder = new(source, notation);
    private readonly StringBuilder space = new();
    private int spaceStart;
    private int spaceEnd;
    private int lineBreaks;
    private bool isSpaceVerbatim = true;
    private char previous;

    /// <summary>Appends characters that stand in the source as they are.</summary>
    public ProseBuilder AppendSlice(TextSpan slice)
    {
        var content = source.Content;
        for (var i = slice.Start; i < slice.End;)
        {
            var start = i;
            var isSpace = char.IsWhiteSpace(content[i]);
            while (i < slice.End && char.IsWhiteSpace(content[i]) == isSpace)
            {
                i++;
            }

            var piece = TextSpan.FromBounds(start, i);
            if (isSpace)
            {
                AddSpace(content.AsSpan(start, piece.Length), piece, isVerbatim: true);
            }
            else
            {
                FlushSpace();
                builder.AppendSlice(piece);
            }
        }

        return this;
    }

    /// <summary>Appends a character that the source writes otherwise: an escape.</summary>
    public ProseBuilder AppendReplaced(string piece, TextSpan slice)
    {
        if (piece is [var c] && char.IsWhiteSpace(c))
        {
            AddSpace(piece, slice, isVerbatim: false);
        }
        else
        {
            FlushSpace();
            builder.AppendReplaced(piece, slice);
        }

        return this;
    }

    /// <summary>Ends a paragraph, where the source holds something that is no text.</summary>
    public ProseBuilder Break(TextSpan slice)
    {
        AddSpace("\n\n", slice, isVerbatim: false);
        return this;
    }

    public MappedText Build() => builder.Build();

    private void AddSpace(ReadOnlySpan<char> piece, TextSpan slice, bool isVerbatim)
    {
        spaceStart = space.Length == 0 ? slice.Start : spaceStart;
        spaceEnd = slice.End;
        isSpaceVerbatim &= isVerbatim;
        foreach (var c in piece)
        {
            lineBreaks += c == '\r' || (c == '\n' && previous != '\r') ? 1 : 0;
            previous = c;
        }

        space.Append(piece);
    }

    private void FlushSpace()
    {
        var slice = TextSpan.FromBounds(spaceStart, spaceEnd);
        if (builder.Length == 0 || space.Length == 0)
        {
            // White space before the text is no part of it.
        }
        else if (lineBreaks > 0)
        {
            builder.AppendReplaced(lineBreaks == 1 ? " " : "\n\n", slice);
        }
        else if (isSpaceVerbatim)
        {
            builder.AppendSlice(slice);
        }
        else
        {
            builder.AppendReplaced(space.ToString(), slice);
        }

        space.Clear();
        lineBreaks = 0;
        isSpaceVerbatim = true;
        previous = '\0';
    }
}

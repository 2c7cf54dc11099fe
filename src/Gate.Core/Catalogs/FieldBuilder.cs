using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>Builds the text of a field while its raw characters are walked, and holds it against the value that the parser read.</summary>
internal sealed class FieldBuilder(SourceText source, Notation notation, string expected)
{
    private readonly ProseBuilder prose = new(source, notation);
    private int position;
    private bool agrees = true;

    public void AppendSlice(TextSpan slice)
    {
        Compare(source.Content.AsSpan(slice.Start, slice.Length));
        prose.AppendSlice(slice);
    }

    public void AppendReplaced(string piece, TextSpan slice)
    {
        Compare(piece);
        prose.AppendReplaced(piece, slice);
    }

    /// <returns>Null when the walk and the parser read different values.</returns>
    public MappedText? Build() => agrees && position == expected.Length ? prose.Build() : null;

    private void Compare(ReadOnlySpan<char> piece)
    {
        agrees &= expected.AsSpan(Math.Min(position, expected.Length)).StartsWith(piece);
        position += piece.Length;
    }
}

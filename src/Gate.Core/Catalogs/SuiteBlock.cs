using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>A block of a synopses file that is not simply text.</summary>
/// <param name="Level">The level of a heading; 0 for a comment or an unclosed fence.</param>
/// <param name="Title">Where the words of a heading stand.</param>
/// <param name="IsClosed">False for a comment or a fence that is never closed and so swallows the rest of the file.</param>
internal readonly record struct SuiteBlock(TextSpan Span, int Level, TextSpan Title, bool IsClosed = true)
{
    public bool IsHeading => Level > 0;
}

using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>Words that mean a work: `Ada Lund's 2008 British drama`, `this medical thriller from 2012`.</summary>
/// <param name="First">The index of the first word after the determiner.</param>
/// <param name="Head">The index of the noun.</param>
/// <param name="Determiner">What stands before: `this`, `the`, `a`, a possessive.</param>
/// <param name="Form">What the noun says of the form.</param>
internal sealed record WorkMention(int First, int Head, WorkDeterminer Determiner, WorkForm Form)
{
    /// <summary>The index of the first word with its determiner.</summary>
    public int Start => Determiner == WorkDeterminer.None ? First : First - 1;

    /// <summary>The words between two of the mention, as they stand in the text.</summary>
    public static TextSpan Span(Text.ProseText prose, int first, int last) => TextSpan.FromBounds(prose.WordSpans[first].Start, prose.WordSpans[last].End);
}

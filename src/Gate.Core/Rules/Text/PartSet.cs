using System.Buffers;
using System.Text;

namespace Gate.Core.Rules.Text;

/// <summary>Parts of words of which a text may hold one: a cheap question before a dear one. Parts in plain letters are searched by vector instructions, which others would slow down.</summary>
internal sealed class PartSet
{
    private readonly SearchValues<string> plain;
    private readonly SearchValues<string>? others;

    /// <param name="parts">In lower case, as the text that is asked.</param>
    public PartSet(IEnumerable<string> parts)
    {
        var byKind = parts.ToLookup(part => Ascii.IsValid(part));
        plain = SearchValues.Create([.. byKind[true]], StringComparison.Ordinal);
        others = byKind[false].Any() ? SearchValues.Create([.. byKind[false]], StringComparison.Ordinal) : null;
    }

    public bool StandsIn(ProseText prose) =>
        prose.Folded.AsSpan().ContainsAny(plain) || (others is not null && !Ascii.IsValid(prose.Folded) && prose.Folded.AsSpan().ContainsAny(others));
}

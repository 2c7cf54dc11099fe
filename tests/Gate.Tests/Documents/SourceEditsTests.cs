using FsCheck;
using FsCheck.Fluent;
using Gate.Core.Documents;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Documents;

public sealed class SourceEditsTests
{
    private static readonly Gen<(string Content, SourceEdit[] Edits)> Cases =
        from content in ArbMap.Default.GeneratorFor<NonNull<string>>()
        from edits in Edit(content.Get.Length).ArrayOf()
        select (content.Get, edits);

    [Fact]
    public void Edits_applied_one_by_one_and_all_at_once_agree() => Prop.ForAll(Cases.ToArbitrary(), given =>
    {
        var atOnce = SourceEdits.Apply(given.Content, given.Edits);

        var oneByOne = SourceEdits.WithoutOverlaps(given.Edits).Reverse().Aggregate(given.Content, (content, edit) => SourceEdits.Apply(content, [edit]));

        Assert.Equal(oneByOne, atOnce);
    }).Hold();

    [Fact]
    public void Only_the_spans_change() => Prop.ForAll(Cases.ToArbitrary(), given =>
    {
        var edits = SourceEdits.WithoutOverlaps(given.Edits);
        var edited = SourceEdits.Apply(given.Content, given.Edits);

        var (before, after) = (0, 0);
        foreach (var edit in edits)
        {
            var kept = edit.Span.Start - before;
            Assert.Equal(given.Content[before..edit.Span.Start], edited[after..(after + kept)]);
            Assert.Equal(edit.Replacement, edited[(after + kept)..(after + kept + edit.Replacement.Length)]);
            (before, after) = (edit.Span.End, after + kept + edit.Replacement.Length);
        }

        Assert.Equal(given.Content[before..], edited[after..]);
    }).Hold();

    [Fact]
    public void Of_two_edits_that_overlap_the_first_in_the_file_is_kept()
    {
        SourceEdit[] edits = [new(new(4, 2), "late"), new(new(1, 4), "early"), new(new(1, 0), "a"), new(new(1, 0), "b"), new(new(7, 0), "end")];

        Assert.Equal([edits[2], edits[1], edits[4]], SourceEdits.WithoutOverlaps(edits));
        Assert.Equal("0aearly56end7", SourceEdits.Apply("01234567", edits));
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_are_kept()
    {
        var edited = SourceEdits.Apply(new SourceText("a.md", "a\r\nb\rc\n") { HasByteOrderMark = true }, [new(new(3, 1), "x")]);

        Assert.Equal("a\r\nx\rc\n", edited.Content);
        Assert.True(edited.HasByteOrderMark);
    }

    private static Gen<SourceEdit> Edit(int length) =>
        from start in Gen.Choose(0, length)
        from end in Gen.Choose(start, length)
        from replacement in Gen.Elements("", "x", "longer")
        select new SourceEdit(TextSpan.FromBounds(start, end), replacement);
}

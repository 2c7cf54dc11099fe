using FsCheck.Fluent;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reviewing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class ReviewEditsTests
{
    public static TheoryData<string> Invisible =>
    [
        "\u00AD", "\u034F", "\u061C", "\u115F", "\u17B4", "\u180B", "\u180E", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060", "\u2064", "\u2065", "\u2066", "\u2069", "\u206F",
        "\u3164", "\uFE00", "\uFE0F", "\uFEFF", "\uFFA0", "\uFFF0", "\U0001D173", "\U000E0001", "\U000E0041", "\U000E0100", "\U000E01EF",
    ];

    [Theory]
    [MemberData(nameof(Invisible))]
    public void A_replacement_brings_no_character_that_nobody_sees(string character) => Assert.False(ReviewEdits.IsSeenAsItIs(Edit("a word", "safe" + character + "word")));

    [Theory]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u200C\u0631\u0648\u0645")]
    [InlineData("👩\u200D👩\u200D👧 ❤\uFE0F\u200D🔥 waits", "👩\u200D👩\u200D👧 ❤\uFE0F\u200D🔥 wait")]
    [InlineData("\u05D0\u200F!", "\u05D0\u200F")]
    [InlineData("\u0600\u0661 plain", "\u0600\u0662 plain 狐")]
    public void What_a_script_needs_may_stay_where_the_line_has_it(string before, string replacement)
    {
        Assert.True(ReviewEdits.IsSeenAsItIs(Edit(before, replacement)));
        Assert.Equal(replacement.Contains('\u0662', StringComparison.Ordinal), ReviewEdits.IsSeenAsItIs(Edit("a word", replacement)));
    }

    [Theory]
    [InlineData("a\u200Db", "a\u200Db\u200Dc")]
    [InlineData("a\u200D\u200Db", "ab")]
    [InlineData("❤\uFE0F\uFE01", "x")]
    [InlineData("so\u00ADft", "so\u00ADft")]
    public void A_message_hides_neither_in_the_lines_nor_behind_what_they_hold(string before, string replacement) => Assert.False(ReviewEdits.IsSeenAsItIs(Edit(before, replacement)));

    [Fact]
    public void Applied_to_its_lines_an_edit_gives_the_file_that_the_fix_gives()
    {
        var pieces = Gen.Elements("a", "word ", "狐", "x\u0308", "👍", "\n", "\r\n", " ", "`", "-").ArrayOf().Select(string.Concat);
        var cases = (from text in pieces
                     from replacement in Gen.Elements("", "new", "new 狐")
                     from start in Gen.Choose(0, 60)
                     from length in Gen.Choose(0, 20)
                     select (text, replacement, start, length)).ToArbitrary();

        Prop.ForAll(cases, sample =>
        {
            var source = new SourceText("x.md", $"# x\n\n{sample.text}\n");
            var body = MappedTextBuilder.FromSlice(source, new(5, sample.text.Length));
            var start = Math.Min(sample.start, body.Text.Length);
            var fix = new Fix(new(start, Math.Min(sample.length, body.Text.Length - start)), sample.replacement);
            var place = body.Locate(fix.Span);
            var anchor = new LineRange(place.Start.Line, place.End.Line);

            if (ReviewEdits.Of(body, fix, anchor, new(1, source.LineCount)) is not { } edit)
            {
                return;
            }

            var lines = source.Content.ReplaceLineEndings("\n").Split('\n');
            var mended = edit.Before.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Replacement);
            var expected = SourceEdits.Apply(source, [body.ToSourceEdit(fix.Span, fix.Replacement)!]).Content.ReplaceLineEndings("\n");
            Assert.Equal(string.Join('\n', lines[(edit.Lines.Start - 1)..edit.Lines.End]), edit.Before);
            Assert.Equal(expected, string.Join('\n', [.. lines[..(edit.Lines.Start - 1)], mended, .. lines[edit.Lines.End..]]));
        }).Hold(500);
    }

    private static ReviewEdit Edit(string before, string replacement) => new(new(3, 3), before, 0, before.Length, replacement);
}

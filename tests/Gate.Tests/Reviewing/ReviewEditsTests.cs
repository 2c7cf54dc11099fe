using FsCheck.Fluent;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reviewing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class ReviewEditsTests
{
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
}

using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Documents;

public sealed class MappedTextTests
{
    // A "B" é, then C: with doubled quotation marks, a letter with its mark, and a line break.
    private const string Content = "A \"\"B\"\" e\u0301,\r\n C";
    private const string Text = "A \"B\" é, C";

    [Theory]
    [InlineData("A", "A")]
    [InlineData("\"B", "\"\"B")]
    [InlineData("B\"", "B\"\"")]
    [InlineData("B", "B")]
    [InlineData("é", "e\u0301")]
    [InlineData("é,", "e\u0301,")]
    [InlineData(", ", ",\r\n ")]
    [InlineData("C", "C")]
    [InlineData(Text, Content)]
    public void A_range_of_the_text_knows_its_source(string words, string source)
    {
        var text = Mapped();

        var span = text.ToSource(new(Text.IndexOf(words, StringComparison.Ordinal), words.Length));

        Assert.Equal(Text, text.Text);
        Assert.Equal(source, Content.Substring(span.Start, span.Length));
    }

    [Fact]
    public void An_empty_range_is_an_empty_place()
    {
        Assert.Equal(new TextSpan(0, 0), Mapped().ToSource(new(0, 0)));
        Assert.Equal(new TextSpan(7, 0), Mapped().ToSource(new(5, 0)) with { Start = 7 });
        Assert.Equal(new TextSpan(Content.Length, 0), Mapped().ToSource(new(Text.Length, 0)));
    }

    [Theory]
    [InlineData("A \ud83d\udef3 b", 2, 2, "x", "A x b")]
    [InlineData("A b c", 2, 2, "", "A c")]
    [InlineData("A b", 3, 0, " c", "A b c")]
    [InlineData("A e\u0301 b", 2, 1, "e", "A e b")]
    public void An_edit_of_the_text_is_an_edit_of_its_source(string content, int start, int length, string replacement, string expected)
    {
        var edit = MappedText.Verbatim("a.md", content).ToSourceEdit(new(start, length), replacement)!;

        Assert.Equal(expected, SourceEdits.Apply(content, [edit]));
    }

    [Theory]
    [InlineData(Notation.QuotedCsv, "a.csv", "say \"x\",\n", "say \"\"x\"\",\n")]
    [InlineData(Notation.BareCsv, "a.csv", "say; x", "say; x")]
    [InlineData(Notation.BareCsv, "a.tsv", "say, x", "say, x")]
    [InlineData(Notation.Json, "a.jsonl", "say \"x\\\"\n\r\t\u0001é/", "say \\\"x\\\\\\\"\\n\\r\\t\\u0001é/")]
    [InlineData(Notation.Plain, "a.md", "say \"x\", y", "say \"x\", y")]
    public void A_replacement_is_written_as_its_file_needs_it(Notation notation, string path, string replacement, string written)
    {
        var text = new MappedTextBuilder(new(path, "abc"), notation).AppendSlice(new(0, 3)).Build();

        Assert.Equal(new SourceEdit(new(1, 1), written), text.ToSourceEdit(new(1, 1), replacement));
    }

    [Theory]
    [InlineData(Notation.BareCsv, "a.csv", "x, y")]
    [InlineData(Notation.BareCsv, "a.csv", "x \"y\"")]
    [InlineData(Notation.BareCsv, "a.csv", "x\ny")]
    [InlineData(Notation.BareCsv, "a.tsv", "x\ty")]
    [InlineData(Notation.Plain, "a.md", "x\n\n## y")]
    public void What_a_notation_cannot_hold_is_no_edit(Notation notation, string path, string replacement)
    {
        var text = new MappedTextBuilder(new(path, "abc"), notation).AppendSlice(new(0, 3)).Build();

        Assert.Null(text.ToSourceEdit(new(1, 1), replacement));
    }

    [Theory]
    [InlineData("Well ## one", 0, 5, "")]
    [InlineData("Well one", 0, 4, "#")]
    [InlineData("Well\n  one", 5, 3, "```")]
    [InlineData("Well one", 0, 0, "<!-- ")]
    [InlineData("Well\none\ntwo", 5, 3, "")]
    public void An_edit_that_would_make_a_heading_or_comment_or_nothing_of_a_line_is_none(string content, int start, int length, string replacement)
    {
        var text = new MappedTextBuilder(new("a.md", content)).AppendSlice(new(0, content.Length)).Build();

        Assert.Null(text.ToSourceEdit(new(start, length), replacement));
    }

    [Fact]
    public void An_edit_that_would_part_what_stands_together_in_the_source_is_none()
    {
        var text = new MappedTextBuilder(new("a.jsonl", "a\\ud83d\\udef3b"), Notation.Json).AppendSlice(new(0, 1)).AppendReplaced("🛳", new(1, 12)).AppendSlice(new(13, 1)).Build();

        Assert.Null(text.ToSourceEdit(new(2, 1), "x"));
        Assert.NotNull(text.ToSourceEdit(new(1, 2), "x"));
    }

    private static MappedText Mapped() => new MappedTextBuilder(new("a.csv", Content), Notation.QuotedCsv)
        .AppendSlice(new(0, 2)).AppendReplaced("\"", new(2, 2)).AppendSlice(new(4, 1)).AppendReplaced("\"", new(5, 2)).AppendSlice(new(7, 4)).AppendReplaced(" ", new(11, 3)).AppendSlice(new(14, 1))
        .Build();
}

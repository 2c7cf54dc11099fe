using FsCheck.Fluent;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Reporting;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("A [|gripping|] tale", "  ~~~~~~~~")]
    [InlineData("東京の[|夜|]に", "      ~~")]
    [InlineData("a👩‍👩‍👧b[|c|]", "    ~")]
    [InlineData("caf\u0065\u0301 [|x\u0308y|]", "     ~~")]
    [InlineData("one two[||]", "       ~")]
    [InlineData("tab\there [|now|]", "         ~~~")]
    public void The_marks_stand_under_the_words(string marked, string expected)
    {
        var snippet = Snippet.Of(FindingAt(marked), 80);

        Assert.Equal(expected, snippet.Marks);
    }

    [Fact]
    public void Marks_under_right_to_left_text_are_reordered_as_the_text_is()
    {
        var snippet = Snippet.Of(FindingAt("\u05D0\u05D1 [|\u05D2|] x"), 80);

        Assert.Equal("\u200F \u200F\u200F \u200F \u200F~\u200F \u200E \u200E", snippet.Marks);
        Assert.Equal(Cells.Width("\u05D0\u05D1 "), Cells.Width(snippet.Marks[..snippet.Marks.IndexOf('~', StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_cropped_line_keeps_the_words_fits_and_is_marked_below_them()
    {
        var pieces = Gen.Elements("a", "word ", "東京", "👍", "x\u0308", "\u05E9", " ", "\u0001", "\uD800", "::", "#", "##", "[");
        var texts = pieces.ArrayOf().Select(string.Concat);
        var cases = (from before in texts from words in texts from after in texts from width in Gen.Choose(20, 100) select (before, words, after, width)).ToArbitrary();

        Prop.ForAll(cases, sample =>
        {
            var snippet = Snippet.Of(FindingAt($"{sample.before}[|{sample.words}|]{sample.after}"), sample.width);
            var line = snippet.Before + snippet.Marked + snippet.After;
            Assert.True(Cells.Width(line) <= sample.width + 1, $"{Cells.Width(line)} cells");
            Inertness.AssertPlain(line);
            Assert.Equal(Cells.Width(snippet.Before), snippet.Marks.Where(c => c is ' ' or '~').TakeWhile(c => c == ' ').Count());
            Assert.Equal(Math.Max(1, Cells.Width(snippet.Marked)), snippet.Marks.Count(c => c == '~'));
        }).Hold();
    }

    [Fact]
    public void A_line_of_megabytes_is_cropped_around_the_words()
    {
        var padding = new string('a', 5_000_000);

        var snippet = Snippet.Of(FindingAt($"{padding} [|here|] {padding}"), 40);

        Assert.Equal(40, Cells.Width(snippet.Before + snippet.Marked + snippet.After));
        Assert.Equal("here", snippet.Marked);
    }

    [Fact]
    public void A_finding_over_several_lines_is_marked_to_the_end_of_its_first()
    {
        var snippet = Snippet.Of(FindingAt("one [|two\n\nthree|] four"), 80);

        Assert.Equal(("one ", "two", ""), (snippet.Before, snippet.Marked, snippet.After));
    }

    [Fact]
    public void Without_the_line_the_quotation_stands_for_it()
    {
        var finding = FindingAt("one [|two|]") with { Location = Location.OfFile("x.md") };

        Assert.Equal("two", Snippet.Of(finding, 80).Marked);
    }

    private static Finding FindingAt(string markedText)
    {
        var (text, spans) = Core.Rules.Examples.MarkedText.Parse(markedText)!;
        var source = new SourceText("x.md", text);
        return new()
        {
            RuleId = "SYN8001",
            Criterion = Criterion.Tone,
            Synopsis = new SynopsisId("a", "b"),
            Severity = Severity.Error,
            Span = spans[0],
            Quotation = text.Substring(spans[0].Start, spans[0].Length),
            Location = source.Locate(spans[0]),
            Message = "",
            Fingerprint = "",
        };
    }
}

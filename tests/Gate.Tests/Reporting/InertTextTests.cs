using FsCheck.Fluent;
using Gate.Core.Reporting;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class InertTextTests
{
    [Fact]
    public void Ordinary_text_of_any_script_stands_for_itself()
    {
        const string text = "Étude – “naïve” 東京 👩‍👩‍👧 \u05E9\u05DC\u05D5\u05DD \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 a:b #1";

        Assert.Equal(text, InertText.Line(text));
        Assert.Equal(text, InertText.Block(text));
    }

    [Theory]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("\u001b[31m", "␛[31m")]
    [InlineData("\u0085\u009b", " �")]
    [InlineData("a\u202Eb\u2066", "a�b�")]
    [InlineData("\U000E0041", "��")]
    [InlineData("::error::", ":꞉error:꞉")]
    [InlineData(":::", ":꞉:")]
    [InlineData("##[group]", "#♯[group]")]
    [InlineData("###[group]", "#♯#[group]")]
    [InlineData("##vso[task]", "#♯vso[task]")]
    [InlineData("a ##", "a #♯")]
    [InlineData("##\n", "#♯ ")]
    [InlineData("##\u200B[group]", "#♯�[group]")]
    public void What_could_act_is_replaced_by_what_cannot(string text, string expected) => Assert.Equal(expected, InertText.Line(text));

    [Theory]
    [InlineData("Begin each synopsis with a heading such as `## short`.")]
    [InlineData("### How to fix")]
    [InlineData("## [error]")]
    public void A_heading_in_a_remedy_comes_out_as_it_is_typed(string text) => Assert.Equal(text, InertText.Line(text));

    [Fact]
    public void A_text_of_nothing_but_signs_is_read_once()
    {
        var line = InertText.Line(new string('#', 5_000_000));

        Assert.DoesNotContain("##", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_cutting_nor_joining_makes_a_command_of_texts()
    {
        var pieces = Gen.Elements("#", "##", " ", "[", "error]", "::", ":", "x", "\n").ArrayOf().Select(string.Concat);
        var cases = (from before in pieces from text in pieces from after in pieces from limit in Gen.Choose(1, 6) select (before, text, after, limit)).ToArbitrary();

        Prop.ForAll(cases, sample =>
        {
            var before = InertText.Line(sample.before);
            var text = before + InertText.ShortAfter(before.LastOrDefault(), sample.text, sample.limit);

            Inertness.AssertPlain(text + InertText.LineAfter(text.LastOrDefault(), sample.after));
            Inertness.AssertPlain(InertText.Line(sample.before) + InertText.Line("[" + sample.after));
            Inertness.AssertPlain(InertText.Short(sample.before, sample.limit) + InertText.Line("vso[" + sample.after));
        }).Hold(500);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("�x�", InertText.Line("\uD800x\uDC00"));

    [Fact]
    public void Columns_stay_true_and_nothing_that_acts_is_left_whatever_the_text()
    {
        var characters = Gen.OneOf(Gen.Elements((SampleResults.HostileText + "\r\n\0:# [\uFFFE\uFEFF").ToCharArray()), ArbMap.Default.GeneratorFor<char>());
        var texts = characters.ArrayOf().Select(array => new string(array)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var line = InertText.Line(text);
            Assert.Equal(text.Length, line.Length);
            Inertness.AssertPlain(line);
            Assert.DoesNotContain('\n', line);
            Assert.Equal(line, InertText.Line(line));
        }).Hold();
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc…")]
    [InlineData("ab👍", 3, "ab…")]
    public void A_long_text_is_cut_between_characters(string text, int limit, string expected) => Assert.Equal(expected, InertText.Short(text, limit));
}

using FsCheck.Fluent;
using Gate.Core.Rules;
using Gate.Core.Verdicts;
using Gate.Reporting;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class TerminalReportTests
{
    [Fact]
    public void Many_passing_synopses_are_counted_unless_somebody_wants_their_names()
    {
        var builder = new ResultBuilder().Rule("SYN8001", "A", Criterion.Tone);
        for (var i = 0; i < 101; i++)
        {
            builder.Synopsis($"show{i}/short", $"Show {i}", "Fine.");
        }

        var brief = Write(builder.Build(), isVerbose: false);
        var verbose = Write(builder.Build(), isVerbose: true);

        Assert.Contains("101 synopses pass without a finding", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Show 7", brief, StringComparison.Ordinal);
        Assert.Contains("Show 7", verbose, StringComparison.Ordinal);
    }

    [Fact]
    public void The_why_of_a_rule_is_told_once_in_a_show()
    {
        var report = Write(SampleResults.Failed(), isVerbose: false);

        Assert.Equal(2, report.Split("Why  Viewers have learnt").Length - 1);
    }

    [Fact]
    public void Suggestions_are_for_those_who_ask()
    {
        var brief = Write(SampleResults.Passed(), isVerbose: false);
        var verbose = Write(SampleResults.Passed(), isVerbose: true);

        Assert.DoesNotContain("may be unknown abroad", brief, StringComparison.Ordinal);
        Assert.Contains("suggestion SYN8004", verbose, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrapped_text_keeps_its_words_and_its_width()
    {
        var words = Gen.Elements("a", "word", "東京", "👍", "x\u0308", "a-word-that-is-much-longer-than-a-line").ArrayOf();

        Prop.ForAll((from some in words from room in Gen.Choose(4, 30) select (some, room)).ToArbitrary(), sample =>
        {
            var lines = TerminalPage.Wrap(string.Join(' ', sample.some), sample.room).ToList();
            Assert.All(lines, line => Assert.InRange(Cells.Width(line), 1, sample.room));
            Assert.Equal(string.Concat(sample.some), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        }).Hold();
    }

    private static string Write(GateResult result, bool isVerbose)
    {
        using var output = new StringWriter();
        new ConsoleReportWriter(new() { IsTerminal = true, IsVerbose = isVerbose }).Write(result, output);
        return output.ToString();
    }
}

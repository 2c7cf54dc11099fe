using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Reviewing;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Reporting;
using Gate.Tests.Reviewing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class GapCauseTests
{
    private const string Cause = "Nothing answers at the endpoint.";

    public static TheoryData<string> Reports => ["summary", "markdown", "plain", "terminal"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_model_that_does_not_answer_is_told_once(string report)
    {
        var text = string.Join(' ', Write(report, Silent(12)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("`", "", StringComparison.Ordinal);

        Assert.Single(Split(text, Cause));
        Assert.Contains("24 checks of 12 synopses: show00/tv, show01/tv, show02/tv and 9 more", text, StringComparison.Ordinal);
        Assert.Single(Split(text, "gate doctor"));
        Assert.DoesNotContain("could not judge show", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Needs repair", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_for_more_gets_every_check_on_the_console()
    {
        using var output = new StringWriter();
        new ConsoleReportWriter(new() { IsVerbose = true }).Write(Silent(12), output);

        Assert.Equal(26, Split(output.ToString(), Cause).Count);
    }

    [Fact]
    public void A_verdict_says_what_everything_that_is_missing_waits_for()
    {
        var one = Silent(1);
        var two = one with { Problems = [.. one.Problems, new(ProblemIds.InvalidSetting, Location.OfFile("x.yml"), "It is wrong.", "Mend it.")] };

        Assert.Equal("Could not be judged: the model does not answer. 24 checks of 12 synopses wait; the texts are not at fault.", SampleReviews.Of(Silent(12)).Verdict);
        Assert.Equal("Could not be judged: the model does not answer. 2 checks of 1 synopsis wait; the text is not at fault.", SampleReviews.Of(one).Verdict);
        Assert.Equal("Incomplete: the model does not answer, so 2 of 3 cells were not judged.", new RunSummary(one).Verdict);
        Assert.Equal("Incomplete: 2 checks could not be made, and 1 problem needs attention.", SampleReviews.Of(two).Verdict);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("markdown")]
    public void Many_rows_that_only_say_not_judged_are_counted(string report)
    {
        Assert.Contains("| … and 11 more, not judged |", Write(report, Silent(11)), StringComparison.Ordinal);
        Assert.DoesNotContain("| Show 10 |", Write(report, Silent(11)), StringComparison.Ordinal);
        Assert.Contains("| Show 09 |", Write(report, Silent(10)), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_keeps_every_check_and_every_problem()
    {
        using var output = new StringWriter();
        new JsonReportWriter().Write(Silent(12), output);

        Assert.Equal(26, Split(output.ToString(), Cause).Count);
    }

    private static IReadOnlyList<int> Split(string text, string words) => [.. Enumerable.Range(0, text.Split(words).Length - 1)];

    private static string Write(string report, GateResult result)
    {
        if (report == "summary")
        {
            return ReviewSummary.Write(SampleReviews.Of(result), new());
        }

        using var output = new StringWriter();
        IReportWriter writer = report == "markdown" ? new MarkdownReportWriter() : new ConsoleReportWriter(new() { IsTerminal = report == "terminal" });
        writer.Write(result, output);
        return output.ToString();
    }

    private static GateResult Silent(int count)
    {
        var builder = new ResultBuilder().Rule("SYN8001", "A", Criterion.Tone).Rule("SYN8002", "B", Criterion.Clarity).Rule("SYN8003", "C", Criterion.Precision);
        for (var i = 0; i < count; i++)
        {
            builder.Synopsis($"show{i:00}/tv", $"Show {i:00}", "Fine.");
            foreach (var rule in new[] { "SYN8001", "SYN8002" })
            {
                builder.Cell(rule, CellOutcome.Faulted, new Judgment.Faulted(ProblemIds.ModelUnavailable, Cause), Verdict.Inconclusive);
            }
        }

        var result = builder.Build();
        return result with { Problems = [.. VerdictPolicy.Faults(result.Ledger)] };
    }
}

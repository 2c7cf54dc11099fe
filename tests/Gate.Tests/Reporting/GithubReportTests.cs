using Gate.Core.Documents;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class GithubReportTests
{
    [Fact]
    public void What_the_runner_would_drop_is_counted()
    {
        var builder = new ResultBuilder().Rule("SYN8001", "A", Criterion.Tone).Rule("SYN8002", "B", Criterion.Clarity, Severity.Warning);
        for (var i = 0; i < 12; i++)
        {
            builder.Synopsis($"show/v{i}", "Show", "[|a|] [|b|]", new SampleFinding("SYN8001", "a"), new SampleFinding("SYN8002", "b"));
        }

        var lines = Write(builder).Split('\n');

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Contains("gate: GitHub takes 10 annotations of a level, so these are only in the report: 3 more of level error, 2 more of level warning.", lines);
    }

    [Fact]
    public void Properties_and_messages_are_escaped_as_the_runner_reads_them()
    {
        var command = WorkflowCommand.Format("error", new("a,b:c%.md", new(2, 3), new(2, 5), ""), "x: y, z", "100%\r\nnext");

        Assert.Equal("::error file=a%2Cb%3Ac%25.md,line=2,endLine=2,col=3,endColumn=5,title=x%3A y%2C z::100%25  next", command);
    }

    [Fact]
    public void Columns_are_left_out_where_a_finding_runs_over_lines()
    {
        var command = WorkflowCommand.Format("error", new("a.md", new(2, 3), new(4, 1), ""), "t", "m");

        Assert.Equal("::error file=a.md,line=2,endLine=4,title=t::m", command);
    }

    [Fact]
    public void A_run_that_judged_nothing_of_what_it_should_is_an_error_even_without_a_finding()
    {
        var builder = new ResultBuilder().Problem(ProblemIds.Unreadable, "", 1, 1, "It cannot be read.", "Mend it.");

        Assert.StartsWith("::error title=Gate incomplete::", Write(builder), StringComparison.Ordinal);
    }

    private static string Write(ResultBuilder builder)
    {
        using var output = new StringWriter();
        new GithubReportWriter().Write(builder.Build(), output);
        return output.ToString();
    }
}

using Gate.Core.Reporting;
using Gate.Reporting;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class ReportSnapshotTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var format in ReportFormats.Names)
            {
                foreach (var name in SampleResults.All.Keys)
                {
                    cases.Add(format, name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_reads_as_it_was_accepted(string format, string name)
    {
        var writer = ReportFormats.All(new()).Single(writer => writer.Name == format);

        Snapshot.Verify($"Reporting/Snapshots/{format}.{name}.txt", Write(writer, name));
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("incomplete")]
    [InlineData("passed")]
    [InlineData("nothing")]
    [InlineData("hostile")]
    public void A_terminal_shows_it_as_it_was_accepted(string name)
    {
        var writer = new ConsoleReportWriter(new() { IsTerminal = true });

        Snapshot.Verify($"Reporting/Snapshots/terminal.{name}.txt", Write(writer, name));
    }

    [Fact]
    public void A_verbose_narrow_terminal_with_colors_shows_it_as_it_was_accepted()
    {
        var writer = new ConsoleReportWriter(new() { IsTerminal = true, HasStyles = true, HasColors = true, Width = 80, IsVerbose = true });

        Snapshot.Verify("Reporting/Snapshots/terminal-verbose.failed.txt", Write(writer, "failed").Replace("\u001b", "ESC", StringComparison.Ordinal));
    }

    private static string Write(IReportWriter writer, string name)
    {
        using var output = new StringWriter();
        writer.Write(SampleResults.All[name](), output);
        return output.ToString();
    }
}

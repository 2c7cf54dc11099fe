using Gate.Core.Reporting;
using Gate.Reporting;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class ReportFormatsTests
{
    [Fact]
    public void The_list_holds_every_format_once()
    {
        var written = new[] { typeof(IReportWriter).Assembly, typeof(ReportFormats).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsAssignableTo(typeof(IReportWriter)) && !type.IsInterface);

        var listed = ReportFormats.All(new()).Select(format => format.GetType());

        Assert.Equal(written.OrderBy(type => type.Name), listed.OrderBy(type => type.Name));
        Assert.Equal(ReportFormats.Names.Distinct(), ReportFormats.Names);
    }

    [Fact]
    public void The_help_says_of_each_format_what_it_is_for() =>
        Assert.All(ReportFormats.All(new()), format => Assert.Contains($"{format.Name}: {format.Description}", ReportFormats.Help.Split('\n')));
}

using System.Globalization;
using System.Xml.Linq;
using Gate.Core.Reporting;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class JunitReportTests
{
    public static TheoryData<string> Samples => [.. SampleResults.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_numbers_of_a_suite_are_those_of_its_cases(string name)
    {
        var suites = Write(name).Root!.Elements("testsuite").ToList();

        Assert.NotEmpty(suites);
        Assert.All(suites, suite =>
        {
            Assert.Equal(suite.Elements("testcase").Count(), Number(suite, "tests"));
            Assert.Equal(suite.Descendants("failure").Count(), Number(suite, "failures"));
            Assert.Equal(suite.Descendants("error").Count(), Number(suite, "errors"));
        });
    }

    [Fact]
    public void What_could_not_be_judged_is_an_error_and_never_skipped()
    {
        var xml = Write("incomplete");

        Assert.Empty(xml.Descendants("skipped"));
        Assert.Equal(2, xml.Descendants("error").Count(error => error.Attribute("type")!.Value == "inconclusive"));
        Assert.Single(xml.Descendants("error"), error => error.Attribute("type")!.Value == "incomplete");
    }

    private static int Number(XElement suite, string attribute) => int.Parse(suite.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static XDocument Write(string name)
    {
        using var output = new StringWriter();
        new JunitReportWriter().Write(SampleResults.All[name](), output);
        return XDocument.Parse(output.ToString());
    }
}

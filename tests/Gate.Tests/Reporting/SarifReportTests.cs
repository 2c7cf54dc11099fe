using System.Text.Json;
using Gate.Core.Reporting;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class SarifReportTests
{
    [Fact]
    public void A_rule_links_its_page_only_where_the_pages_are_known()
    {
        var linked = Run(new SarifReportWriter(new Uri("https://example.org/gate/")));
        var unlinked = Run(new SarifReportWriter());

        Assert.Equal("https://example.org/gate/rules/SYN8001-x/rule.md", Rule(linked).GetProperty("helpUri").GetString());
        Assert.False(Rule(unlinked).TryGetProperty("helpUri", out _));

        static JsonElement Rule(JsonElement run) => run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
    }

    [Theory]
    [InlineData("catalog/old harbour/#1%.md", "catalog/old%20harbour/%231%25.md")]
    [InlineData("a:b/c?d", "a%3Ab/c%3Fd")]
    [InlineData("ü", "%C3%BC")]
    public void A_path_becomes_a_relative_reference(string path, string expected) => Assert.Equal(expected, SarifPlace.Encode(path));

    [Fact]
    public void An_accepted_finding_is_suppressed_with_its_reason_and_the_others_are_said_not_to_be()
    {
        var results = Run(new SarifReportWriter()).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("suppressions")).ToList();

        Assert.Equal(1, results.Count(suppressions => suppressions.GetArrayLength() == 1));
        Assert.Contains(results, suppressions => suppressions.GetArrayLength() == 1
            && suppressions[0].GetProperty("kind").GetString() == "external"
            && suppressions[0].GetProperty("justification").GetString()!.StartsWith("It is the customer", StringComparison.Ordinal));
    }

    private static JsonElement Run(SarifReportWriter writer)
    {
        using var output = new StringWriter();
        writer.Write(SampleResults.Failed(), output);
        using var json = JsonDocument.Parse(output.ToString());
        return json.RootElement.GetProperty("runs")[0].Clone();
    }
}

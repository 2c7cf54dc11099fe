using System.Text.Json;
using System.Xml.Linq;
using Gate.Core.Documents;
using Gate.Core.Reporting;
using Gate.Core.Verdicts;
using Gate.Reporting;
using Gate.Tests.Testing;
using Markdig;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class HostileTextTests
{
    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_passes_on_what_acts(string format)
    {
        var report = Write(ReportFormats.All(new()).Single(writer => writer.Name == format));

        Inertness.AssertPlain(format == "markdown" ? report.Replace("##", "", StringComparison.Ordinal) : report);
        if (format != "github")
        {
            Inertness.AssertNoCommand(report);
        }
    }

    [Fact]
    public void A_terminal_gets_no_escape_sequence_but_our_own_styles()
    {
        var report = Write(new ConsoleReportWriter(new() { IsTerminal = true, HasStyles = true, HasColors = true, IsVerbose = true }));

        var withoutStyles = System.Text.RegularExpressions.Regex.Replace(report, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10));
        Inertness.AssertPlain(withoutStyles);
        Inertness.AssertNoCommand(withoutStyles);
    }

    [Fact]
    public void Json_gives_the_text_back_but_for_its_controls()
    {
        using var json = JsonDocument.Parse(Write(new JsonReportWriter()));

        var finding = json.RootElement.GetProperty("synopses")[0].GetProperty("findings")[0];
        Assert.Equal(InertText.Block(SampleResults.HostileText), finding.GetProperty("quotation").GetString());
        Assert.Contains("\u202E", finding.GetProperty("quotation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_is_one_json_document_without_links_of_others()
    {
        using var json = JsonDocument.Parse(Write(new SarifReportWriter()));

        var message = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString();
        Assert.DoesNotContain("](", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Junit_is_well_formed_and_keeps_its_shape()
    {
        var xml = XDocument.Parse(Write(new JunitReportWriter()));

        Assert.Empty(xml.Descendants("script"));
        Assert.Equal(2, xml.Root!.Elements("testsuite").Count());
        Assert.Contains("]]>", xml.Descendants("failure").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_brings_no_link_image_code_or_html_of_others()
    {
        var html = Markdown.ToHtml(Write(new MarkdownReportWriter()), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());

        foreach (var tag in new[] { "<script", "<a ", "<img", "<pre", "<em", "<del", "<!--", "<ol" })
        {
            Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("@everyone", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public void Github_commands_are_ours_alone_and_one_line_each()
    {
        var lines = Write(new GithubReportWriter()).TrimEnd('\n').Split('\n');

        Assert.All(lines[..^1], line => Assert.Matches("^::(error|warning|notice) [^:]*::", line));
        Assert.All(lines[..^1], line => Assert.DoesNotContain("%0A", line, StringComparison.Ordinal));
        Assert.StartsWith("gate: ", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console", "such as `## short`.")]
    [InlineData("github", "such as `## short`.")]
    [InlineData("markdown", @"such as <code>\#\# short</code>.")]
    public void A_remedy_that_tells_what_to_type_can_be_copied(string format, string expected)
    {
        var result = new ResultBuilder().Problem(ProblemIds.InvalidSetting, "a.md", 1, 1, "No section.", "Begin each synopsis with a heading such as `## short`.").Build();

        Assert.Contains(expected, Write(ReportFormats.All(new()).Single(writer => writer.Name == format), result), StringComparison.Ordinal);
    }

    private static string Write(IReportWriter writer) => Write(writer, SampleResults.Hostile());

    private static string Write(IReportWriter writer, GateResult result)
    {
        using var output = new StringWriter();
        writer.Write(result, output);
        return output.ToString();
    }
}

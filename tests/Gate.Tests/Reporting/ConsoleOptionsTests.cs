using Gate.Reporting;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class ConsoleOptionsTests
{
    [Fact]
    public void A_pipe_gets_plain_lines()
    {
        var options = ConsoleOptions.Detect(isRedirected: true, 80, _ => null, isVerbose: false);

        Assert.Equal((false, false, false), (options.IsTerminal, options.HasStyles, options.HasColors));
    }

    [Theory]
    [InlineData("NO_COLOR", "1", true, false)]
    [InlineData("NO_COLOR", "", true, true)]
    [InlineData("TERM", "dumb", false, false)]
    [InlineData("TERM", "xterm", true, true)]
    public void A_terminal_gets_what_its_variables_allow(string name, string value, bool hasStyles, bool hasColors)
    {
        var options = ConsoleOptions.Detect(isRedirected: false, 80, variable => variable == name ? value : null, isVerbose: false);

        Assert.Equal((true, hasStyles, hasColors), (options.IsTerminal, options.HasStyles, options.HasColors));
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(10, 40)]
    [InlineData(80, 80)]
    [InlineData(400, 120)]
    public void The_width_is_kept_readable(int width, int expected) =>
        Assert.Equal(expected, ConsoleOptions.Detect(isRedirected: false, width, _ => null, isVerbose: false).Width);

    [Fact]
    public void Without_colors_nothing_is_colored_but_words_are_still_underlined()
    {
        using var output = new StringWriter();

        new ConsoleReportWriter(new() { IsTerminal = true, HasStyles = true }).Write(Testing.SampleResults.Failed(), output);

        Assert.Contains("\u001b[1;4munmissable\u001b[0m", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("\u001b\\[[0-9;]*3[0-7]", output.ToString());
    }
}

using Gate.Core.Rules.Prose;
using Xunit;

namespace Gate.Tests.Rules.Prose;

public class AsidesTests
{
    [Theory]
    [InlineData("a (b) c", "..xx...")]
    [InlineData("a \"b\" c", "..xx...")]
    [InlineData("a “b” c", "..xx...")]
    [InlineData("a „b“ c", "..xx...")]
    [InlineData("5\" a", "....")]
    [InlineData("(a\nb", "xx..")]
    [InlineData(")a", "..")]
    [InlineData("", "")]
    public void What_stands_in_quotation_marks_or_brackets_is_inside(string text, string expected)
    {
        var inside = Asides.In(text);

        Assert.Equal(expected, string.Concat(inside.Select(isInside => isInside ? 'x' : '.')));
    }
}

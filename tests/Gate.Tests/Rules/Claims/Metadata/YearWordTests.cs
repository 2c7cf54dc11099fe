using Gate.Core.Rules.Claims.Metadata;
using Xunit;

namespace Gate.Tests.Rules.Claims.Metadata;

public class YearWordTests
{
    [Theory]
    [InlineData("2008", 2008, 2008)]
    [InlineData("1990s", 1990, 1999)]
    [InlineData("1990's", 1990, 1999)]
    [InlineData("90s", 1990, 1999)]
    [InlineData("nineties", 1990, 1999)]
    public void Years_and_decades_are_read(string word, int first, int last) => Assert.Equal(new YearWord(first, last), YearWord.Read(word));

    [Theory]
    [InlineData("1969's")]
    [InlineData("1970s-set")]
    [InlineData("2012-13")]
    [InlineData("3008")]
    [InlineData("20th")]
    [InlineData("20th-century")]
    [InlineData("")]
    public void Other_numbers_are_none(string word) => Assert.Null(YearWord.Read(word));
}

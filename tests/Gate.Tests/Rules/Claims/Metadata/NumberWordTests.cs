using Gate.Core.Rules.Claims.Metadata;
using Xunit;

namespace Gate.Tests.Rules.Claims.Metadata;

public class NumberWordTests
{
    [Theory]
    [InlineData("8", 8)]
    [InlineData("8th", 8)]
    [InlineData("Eight", 8)]
    [InlineData("eighth", 8)]
    [InlineData("twenty", 20)]
    [InlineData("ninety", 90)]
    [InlineData("9999", 9999)]
    public void Words_and_digits_are_the_same(string word, int expected) => Assert.Equal(expected, NumberWord.Read(word));

    [Theory]
    [InlineData("")]
    [InlineData("season")]
    [InlineData("8b")]
    [InlineData("10000")]
    [InlineData("99999999999999999999")]
    [InlineData("٣")]
    public void Other_words_are_none(string word) => Assert.Null(NumberWord.Read(word));
}

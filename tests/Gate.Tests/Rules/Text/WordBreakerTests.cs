using FsCheck.Fluent;
using Gate.Core.Rules.Text;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class WordBreakerTests
{
    [Theory]
    [InlineData("Ada's well-known café", "Ada's|well-known|café")]
    [InlineData("the writers’ room doesn’t", "the|writers|room|doesn’t")]
    [InlineData("the ’90s, rock ’n’ roll", "the|90s|rock|n|roll")]
    [InlineData("3.5 million, 1,000 or 20-year-old", "3.5|million|1,000|or|20-year-old")]
    [InlineData("the U.S. and J.R.R. Tolkien.", "the|U.S|and|J.R.R|Tolkien")]
    [InlineData("It ends.He begins", "It|ends|He|begins")]
    [InlineData("cafe\u0301 na\u0308ive", "cafe\u0301|na\u0308ive")]
    [InlineData("🎉 party 👩‍👩‍👧 time", "party|time")]
    [InlineData("東京で会う", "東|京|で|会|う")]
    [InlineData("مرحبا يا عالم", "مرحبا|يا|عالم")]
    [InlineData("हिन्दी में", "हिन्दी|में")]
    [InlineData("-dash- 'quoted' “curly”", "dash|quoted|curly")]
    [InlineData("… — !", "")]
    [InlineData("", "")]
    public void Words_are_what_a_reader_calls_words(string text, string expected)
    {
        var words = WordBreaker.Break(text);

        Assert.Equal(expected, string.Join('|', words.Select(word => text.Substring(word.Start, word.Length))));
    }

    [Fact]
    public void Words_of_any_text_are_in_order_and_inside_it() => Prop.ForAll<string>(text =>
    {
        var end = 0;
        foreach (var word in WordBreaker.Break(text ?? ""))
        {
            Assert.True(word.Length > 0 && word.Start >= end && word.End <= text!.Length);
            end = word.End;
        }
    }).Hold();
}

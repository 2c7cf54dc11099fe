using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Prose;

public class GenericTextRuleTests
{
    private const string Generic = "A young man returns to his home town after the death of his father and must find the truth about the past of his family";

    [Fact]
    public void A_text_of_common_words_is_found_with_its_score()
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1312"), $"[|{Generic}.|]");

        Assert.Matches(@"\(1\.[0-9]{2}; 1\.83 and more ", findings[0].Message);
    }

    [Theory]
    [InlineData(Generic + ", a lamplighter with nine goats.")]
    [InlineData("A young man returns to his home town to find his family.")]
    [InlineData("")]
    [InlineData("ある日、若い男が故郷に帰る。家族の過去を知るために。")]
    public void A_rare_word_or_two_and_few_words_are_let_be(string text) =>
        Assert.Empty(RuleVerifier.Verify(RuleVerifier.Shipped("SYN1312"), text));

    [Fact]
    public void A_possessive_is_the_same_word()
    {
        const string Text = "[|A young man returns to his home town after his father's death and must find the truth about his family's past and his best friend's love.|]";

        Assert.Single(RuleVerifier.Verify(RuleVerifier.Shipped("SYN1312"), Text));
    }
}

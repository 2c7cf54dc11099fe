using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Prose;

public class CutOffRuleTests
{
    [Theory]
    [InlineData("She waits for [|Bo,|]")]
    [InlineData("So far, they [|have:|]")]
    [InlineData("She waits [|for -|]")]
    [InlineData("She waits for [|the|]")]
    [InlineData("She waits for [|the...|]")]
    [InlineData("She waits for [|the …|]")]
    [InlineData("She waits for Bo [|and|]")]
    [InlineData("She waits for Bo[|, who|]")]
    [InlineData("All is well. [|However…|]")]
    [InlineData("She waits for Bo [|(more)|]")]
    [InlineData("She waits for Bo [|[...]|]")]
    [InlineData("She waits for Bo. [|Read more »|]")]
    [InlineData("[|and|]")]
    public void What_must_go_on_is_found_at_the_end(string marked) => RuleVerifier.Verify(RuleVerifier.Shipped("SYN1208"), marked);

    [Theory]
    [InlineData("")]
    [InlineData("She waits for Bo and...")]
    [InlineData("She waits for him...")]
    [InlineData("Nobody knows who")]
    [InlineData("This is her plan A")]
    [InlineData("She waits (for Bo)")]
    [InlineData("She waits for Bo, who.")]
    [InlineData("Read more and more")]
    public void What_may_end_so_is_let_be(string text) =>
        Assert.Empty(RuleVerifier.Verify(RuleVerifier.Shipped("SYN1208"), text));

    [Fact]
    public void A_text_without_spaces_is_read_to_its_end()
    {
        var text = new string('x', 100_000);

        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1208"), $"{text}. [|the|]");
        Assert.Empty(RuleVerifier.Verify(RuleVerifier.Shipped("SYN1208"), text));
    }
}

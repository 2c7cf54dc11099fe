using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Prose;

public class ManyNamesRuleTests
{
    private const string Nine = "With Ada Ames, Bo Burr, Cid Cole, Dora Dunn, Edda Ek, Finn Fox, Gus, Hal and Ines";

    [Theory]
    [InlineData(Nine + ".")]
    [InlineData(Nine + " and Ines Holm and Ada's dog.")]
    [InlineData(Nine + " in May, on Friday, with American God.")]
    [InlineData(Nine + ". Jo sails.")]
    [InlineData(Nine + " in Yonkers, New York, and in Kenya.")]
    [InlineData(Nine + " and the Marshmen, a Jamaican, ZAFT, “Jo Marsh”, Otter Bay and Justice.")]
    [InlineData(Nine + " and Jo, in a concert.")]
    [InlineData(Nine + ". “Jo sails.”")]
    [InlineData(Nine + " (Jo Lee) and Ines (Kit) sail.")]
    [InlineData(Nine + " (Jo Lee and Kit) and [|Lou|] sail.")]
    [InlineData(Nine + " and [|Jo|] sail.")]
    [InlineData(Nine + " and [|Jo Lee-Marsh|] and Kit sail.")]
    public void A_name_counts_once_and_not_at_the_beginning_of_a_sentence(string marked) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1213"), marked);

    [Fact]
    public void The_message_says_how_many_there_are()
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1213"), Nine + ", [|Jo|], Kit, and Lou sail.");

        Assert.StartsWith("12 persons are named here", findings[0].Message);
    }

    [Theory]
    [InlineData("The Old Man And The Sea Lion In The House Of The Rising Sun With His Friend, The Lord Of All The Flies")]
    [InlineData("THE OLD MAN AND THE SEA LION IN THE HOUSE OF THE RISING SUN WITH HIS FRIEND, THE LORD OF ALL THE FLIES")]
    public void Title_case_tells_no_names(string text) =>
        Assert.Empty(RuleVerifier.Verify(RuleVerifier.Shipped("SYN1213"), text));

    [Fact]
    public void A_long_text_may_have_more_names()
    {
        var text = Nine + " and Jo sail, " + string.Join(' ', Enumerable.Repeat("and they sail on", 30)) + ".";

        Assert.Empty(RuleVerifier.Verify(RuleVerifier.Shipped("SYN1213"), text));
    }
}

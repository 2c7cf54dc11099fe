using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Prose;

public class NestedClausesRuleTests
{
    private const string Three = "When the cook finds the letter that he hid from the man whom she loves";

    [Theory]
    [InlineData(Three + ", she leaves.")]
    [InlineData(Three + ", she leaves that day, because of rain, while there is time.")]
    [InlineData(Three + " (and who knows where), she sings “Until Then”.")]
    [InlineData("When the cook finds a man who sings, a priest who swims and a dog who counts, she asks where they live.")]
    [InlineData(Three + ", she asks [|where|] he is.")]
    [InlineData(Three + ". She asks where he is.")]
    public void The_fourth_clause_of_a_sentence_is_found(string marked) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1211"), marked);
}

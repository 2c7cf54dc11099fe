using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Prose;

public class ManyQuestionsRuleTests
{
    private const string Two = "Will the otter come back? Does it know the way? ";

    [Theory]
    [InlineData(Two)]
    [InlineData(Two + "Who is she?")]
    [InlineData(Two + "“Who is the man at sea?”")]
    [InlineData(Two + "(Who is the man at sea?)")]
    [InlineData(Two + "Nobody knows the captain?s name or the ship ? or the sea.")]
    [InlineData(Two + "Who is the man at sea? Ines has the answer.")]
    [InlineData("Who is the man at sea? Does it know the way? How deep is the sea?")]
    [InlineData(Two + "Who is the man at sea[|?|]")]
    [InlineData(Two + "Who is the man at sea[|?!|] Who is the man on deck?")]
    public void The_third_question_that_is_one_is_found(string marked) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1116"), marked);
}

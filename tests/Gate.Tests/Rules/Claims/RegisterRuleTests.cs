using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

public class RegisterRuleTests
{
    [Theory]
    [InlineData("[Horror]", "In this [|goofy|] tale a [|Hilarious|] ghost moves in.")]
    [InlineData("[Crime, Drama]", "A [|rollicking|] murder.")]
    [InlineData("[War, Comedy]", "A rollicking murder, hilarious.")]
    [InlineData("[Horror, Animation]", "A wacky ghost.")]
    [InlineData("[Drama]", "A wacky actor comes home.")]
    [InlineData("[Thriller]", "The promptest romper room, a zanyish non-romp.")]
    [InlineData("[Kids, Animation]", "After the [|massacre|] Pip is [|tortured|].")]
    [InlineData("[Kids, Documentary]", "The torture of the knights, for children.")]
    [InlineData("[Kids]", "The rapeseed field is yellow.")]
    [InlineData("[Crime]", "The torture of a witness.")]
    [InlineData("[]", "A hilarious massacre.")]
    public void A_voice_is_found_only_where_no_genre_explains_it(string genres, string marked) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1121"), marked, $"title: Night Ferry\ngenres: {genres}");

    [Fact]
    public void The_message_names_the_genres_and_where_they_stand()
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1121"), "A [|zany|] strangler.", "title: Night Ferry\ngenres: [Crime, Thriller]");

        Assert.Equal("“zany” does not sound like the genres Crime, Thriller (show.yml, line 2). Change the voice, or the genres.", Assert.Single(findings).Message);
    }

    [Fact]
    public void Without_facts_nothing_is_found() =>
        Assert.Empty(RuleVerifier.Verify(RuleVerifier.Shipped("SYN1121"), "A zany strangler."));
}

using FsCheck.Fluent;
using Gate.Core.Rules.Claims.Metadata;
using Gate.Core.Rules.Text;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims.Metadata;

public class WorkMentionReaderTests
{
    [Theory]
    [InlineData("In this 2008 British drama, nobody sails.", "This: 2008 British drama")]
    [InlineData("Ada Lund's dark, funny comedy-drama stars Bo Quill.", "Possessive: dark, funny comedy-drama")]
    [InlineData("A neo-noir crime thriller about a ferry.", "A: neo-noir crime thriller")]
    [InlineData("She directs the horror film, and Bo stars.", "The: horror film")]
    [InlineData("Documentary about a ferry.", "None: Documentary")]
    [InlineData("This film sails.", "This: film")]
    [InlineData("The series of 2012 is back.", "The: series")]
    public void A_mention_reaches_from_its_determiner_to_its_noun(string text, string expected)
    {
        var prose = new ProseText(text, "en");

        var mention = Assert.Single(WorkMentionReader.Read(prose));

        var span = WorkMention.Span(prose, mention.First, mention.Head);
        Assert.Equal(expected, $"{mention.Determiner}: {text.Substring(span.Start, span.Length)}");
    }

    [Theory]
    [InlineData("This comedy club has one guest.")]
    [InlineData("A series of murders shakes the port.")]
    [InlineData("The film crew sails, and so does a drama teacher.")]
    [InlineData("His film about the sea is lost.")]
    [InlineData("Nobody sails in “this horror film about a ferry”.")]
    [InlineData("Watch Stitch! The Movie.")]
    [InlineData("A filmmaker sails.")]
    [InlineData("これはドラマです。映画")]
    public void A_noun_that_belongs_to_another_one_or_to_a_name_is_no_mention(string text) =>
        Assert.Empty(WorkMentionReader.Read(new ProseText(text, "en")));

    [Fact]
    public void No_text_makes_it_fail() => Prop.ForAll<string>(text =>
    {
        var prose = new ProseText($"this {text} film", "en");

        return WorkMentionReader.Read(prose).All(mention => mention.Start >= 0 && mention.Head < prose.Words.Count);
    }).Hold();
}

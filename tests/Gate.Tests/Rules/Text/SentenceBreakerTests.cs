using FsCheck.Fluent;
using Gate.Core.Rules.Text;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class SentenceBreakerTests
{
    [Theory]
    [InlineData("He runs. She stays.", 2)]
    [InlineData("Mr. and Mrs. Smith meet Dr. Jones at St. Mary's. They talk.", 2)]
    [InlineData("J. R. R. Tolkien meets C. S. Lewis. They walk.", 2)]
    [InlineData("Samuel L. Jackson stars.", 1)]
    [InlineData("They need a plan B. Then a plan C fails.", 2)]
    [InlineData("So do I. Nobody asked.", 2)]
    [InlineData("A U.S. Marine returns. The U.S. The war is over.", 3)]
    [InlineData("At 9 p.m. the phone rings.", 1)]
    [InlineData("She holds a Ph.D. She never uses it.", 2)]
    [InlineData("It costs 3.5 million. Nobody pays.", 2)]
    [InlineData("No. 5 is alive. He says no. Then he laughs.", 3)]
    [InlineData("And then... nothing happens. And then… Silence.", 3)]
    [InlineData("“Who are you?” he asks. “Nobody.” The door closes.", 3)]
    [InlineData("“Run!” She runs.", 2)]
    [InlineData("(He lies.) She knows.", 2)]
    [InlineData("¿Quién es? ¡Nadie!", 2)]
    [InlineData("彼は走る。彼女は止まる！誰？", 3)]
    [InlineData("「行け！」と彼は言った。彼女は走る。", 2)]
    [InlineData("Wait for it 🎉 Then go! 🎉 Done.", 2)]
    [InlineData("A paragraph without a stop\n\nAnd another one", 2)]
    [InlineData("One line\nand its second half", 1)]
    [InlineData("Yahoo! employees revolt.", 1)]
    [InlineData("Really?! Yes!!! No.", 3)]
    [InlineData("एक था राजा। एक थी रानी।", 2)]
    [InlineData("   ", 0)]
    [InlineData("", 0)]
    public void Sentences_end_where_a_reader_stops(string text, int expected)
    {
        var sentences = SentenceBreaker.Break(text, "en");

        Assert.Equal(expected, sentences.Count);
    }

    [Fact]
    public void German_ordinals_do_not_end_a_sentence()
    {
        Assert.Single(SentenceBreaker.Break("Am 3. Oktober verschwindet sie.", "de"));
        Assert.Equal(2, SentenceBreaker.Break("They are 3. Nobody else comes.", "en").Count);
    }

    [Fact]
    public void Sentences_carry_no_white_space_around_them()
    {
        const string Text = " He runs.  She stays. ";

        var sentences = SentenceBreaker.Break(Text, "en");

        Assert.Equal(["He runs.", "She stays."], sentences.Select(sentence => Text.Substring(sentence.Start, sentence.Length)));
    }

    [Fact]
    public void Sentences_of_any_text_are_in_order_and_hold_every_word() => Prop.ForAll<string>(text =>
    {
        var prose = new ProseText(text ?? "", "en");
        var end = 0;
        foreach (var sentence in prose.Sentences)
        {
            Assert.True(sentence.Length > 0 && sentence.Start >= end && sentence.End <= prose.Text.Length);
            end = sentence.End;
        }

        Assert.All(prose.Words, word => Assert.Contains(prose.Sentences, sentence => sentence.Contains(word)));
    }).Hold();
}

using FsCheck.Fluent;
using Gate.Core.Documents;
using Gate.Core.Rules.Measuring;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Measuring;

public class MarkedExcerptTests
{
    [Fact]
    public void The_words_at_fault_are_marked_in_their_surroundings() =>
        Assert.Equal("…the [|the|] shi…", MarkedExcerpt.Of("On Mars the the ship is gone.", new(12, 3), 4));

    [Fact]
    public void A_short_text_stands_there_whole_and_on_one_line() =>
        Assert.Equal("The [|the|] ship.", MarkedExcerpt.Of("The\nthe\nship.", new(4, 3), 100));

    [Fact]
    public void A_long_fault_is_cut_in_its_middle() =>
        Assert.Equal("[|ab … yz|]", MarkedExcerpt.Of("abcdefghijklmnopqrstuvwxyz", new(0, 26), 5).Replace("z|]…", "z|]"));

    [Fact]
    public void No_character_is_cut_in_two() =>
        Prop.ForAll(Gen.Choose(0, 8).SelectMany(start => Gen.Choose(0, 8 - start).SelectMany(length => Gen.Choose(1, 9).Select(around => (start, length, around)))).ToArbitrary(), cut =>
        {
            const string text = "👩🚀😀🎬👩🚀😀🎬";

            var excerpt = MarkedExcerpt.Of(text, new TextSpan(cut.start * 2, cut.length * 2), cut.around);

            Assert.Equal(excerpt, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(excerpt)));
        }).Hold();
}

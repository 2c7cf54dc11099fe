using Gate.Core.Rules.Text;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class PhraseSetTests
{
    [Theory]
    [InlineData("It is a must-see show", "must-see")]
    [InlineData("He must see it", "")]
    [InlineData("MUST-SEE and must‑see", "MUST-SEE|must‑see")]
    [InlineData("at  the\nend of the day", "at  the\nend of the day")]
    [InlineData("at the end, of the day", "at the end")]
    [InlineData("You won’t believe", "won’t believe")]
    [InlineData("attheend", "")]
    public void Phrases_are_found_as_whole_words_in_any_case_and_spacing(string text, string expected)
    {
        var phrases = Phrases.Plain(["must-see", "at the end", "at the end of the day", "won't believe"]);

        var hits = phrases.Find(new ProseText(text, "en"));

        Assert.Equal(expected, string.Join('|', hits.Select(hit => text.Substring(hit.Span.Start, hit.Span.Length))));
    }

    [Fact]
    public void Of_overlapping_phrases_the_first_and_longest_counts()
    {
        var phrases = Phrases.Plain(["a b", "b c d", "a b c"]);

        var hits = phrases.Find(new ProseText("a b c d", "en"));

        Assert.Equal(["a b c"], hits.Select(hit => hit.Value));
    }

    [Fact]
    public void One_trie_finds_the_phrases_of_many_owners_in_one_walk()
    {
        var trie = new PhraseTrie<int>();
        trie.Add("a b", 1);
        trie.Add("a b", 2);
        trie.Add("b", 3);

        var hits = trie.FindAll(new ProseText("a b", "en"));

        Assert.Equal([1, 2, 3], hits.Select(hit => hit.Value));
    }

    [Fact]
    public void Case_counts_where_it_is_asked_for()
    {
        var phrases = Phrases.Plain(["US"], caseSensitive: true);

        Assert.Single(phrases.Find(new ProseText("US troops leave us", "en")));
    }

    [Fact]
    public void Phrases_work_without_spaces_between_ideographs() =>
        Assert.Single(Phrases.Plain(["必見"]).Find(new ProseText("これは必見のドラマ", "ja")));

    [Theory]
    [InlineData("...")]
    [InlineData("Dr. Who?")]
    public void A_phrase_that_can_never_be_found_is_told(string phrase) => Assert.NotNull(Phrases.Fault(phrase));
}

using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Core.Rules.Text;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class RewordingTests
{
    [Theory]
    [InlineData("It is [|very|] cold.", "It is cold.")]
    [InlineData("[|Very|] cold winds blow.", "Cold winds blow.")]
    [InlineData("He runs. [|Suddenly|] she stops.", "He runs. She stops.")]
    [InlineData("[|Finally|], he leaves.", "He leaves.")]
    [InlineData("“[|Finally|], he leaves.”", "“He leaves.”")]
    [InlineData("He, [|actually|], leaves.", "He leaves.")]
    [InlineData("He leaves, [|actually|].", "He leaves.")]
    [InlineData("He leaves [|actually|].", "He leaves.")]
    [InlineData("He leaves, [|actually|] ruined.", "He leaves, ruined.")]
    [InlineData("A man ([|very|] old) sings.", "A man (old) sings.")]
    [InlineData("He is “[|very|] old”.", "He is “old”.")]
    [InlineData("One line\n\n[|Very|] cold.", "One line\n\nCold.")]
    [InlineData("the [|the|] cat", "the cat")]
    public void Removed_words_leave_a_clean_sentence(string marked, string expected)
    {
        var text = MarkedText.Parse(marked)!;

        var finding = new RuleFinding(text.Spans[0], "").Removing(text.Text);

        Assert.Equal(expected, SourceEdits.Apply(text.Text, [finding.Edit!]));
    }

    [Theory]
    [InlineData("They go to [|in order to|] sing.", "to")]
    [InlineData("[|In order to|] to sing.", "to")]
    public void What_would_double_a_word_is_not_put_in_place(string marked, string better)
    {
        var text = MarkedText.Parse(marked)!;

        var finding = new RuleFinding(text.Spans[0], "").Replacing(text.Text, better);

        Assert.Null(finding.Replacement);
    }

    [Theory]
    [InlineData("[|Wow|]!")]
    [InlineData("It is a [|really|] old house.")]
    [InlineData("It is an [|actually|] good house.")]
    public void What_takes_thought_to_remove_has_no_fix(string marked)
    {
        var text = MarkedText.Parse(marked)!;

        Assert.Null(new RuleFinding(text.Spans[0], "").Removing(text.Text).Replacement);
    }

    [Theory]
    [InlineData("[|In order to|] win", "to", "To win")]
    [InlineData("she does it [|in order to|] win", "to", "she does it to win")]
    [InlineData("she does it [|IN ORDER TO|] win", "to", "she does it TO win")]
    [InlineData("an [|amazing|] day", "incredible", "an incredible day")]
    [InlineData("it is [|very|] cold", "", "it is cold")]
    public void A_better_form_keeps_the_capital(string marked, string better, string expected)
    {
        var text = MarkedText.Parse(marked)!;

        var finding = new RuleFinding(text.Spans[0], "").Replacing(text.Text, better);

        Assert.Equal(expected, SourceEdits.Apply(text.Text, [finding.Edit!]));
    }

    [Fact]
    public void A_better_form_that_may_want_another_article_has_no_fix()
    {
        var text = MarkedText.Parse("an [|amazing|] day")!;

        Assert.Null(new RuleFinding(text.Spans[0], "").Replacing(text.Text, "great").Replacement);
    }
}

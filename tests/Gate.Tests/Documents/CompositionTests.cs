using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Documents;

public sealed class CompositionTests
{
    [Theory]
    [InlineData("Jose\u0301", "Jos\u00E9")]
    [InlineData("Vie\u0323\u0302t", "Vi\u1EC7t")]
    [InlineData("a\u0301\u0301", "\u00E1\u0301")]
    [InlineData("q\u0301", "q\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "\uD55C\uAD6D")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("\uD55C\u11AB", "\uD55C\u11AB")]
    [InlineData("\u1112\u11AB", "\u1112\u11AB")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("🛳\u0301", "🛳\u0301")]
    [InlineData("", "")]
    public void A_letter_and_its_marks_become_one_character_where_Unicode_has_one(string text, string composed) => Assert.Equal(composed, Composition.Compose(text));

    [Fact]
    public void A_text_without_marks_is_not_copied()
    {
        var text = "Ein Schiff namens Zoë 🛳";

        Assert.Same(text, Composition.Compose(text));
    }
}

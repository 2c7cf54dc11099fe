using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class StockPhrasesTests
{
    [Fact]
    public void A_stock_phrase_is_a_suggestion_and_a_heap_of_them_is_not()
    {
        var rule = RuleVerifier.Shipped("SYN1105");

        var alone = RuleVerifier.Verify(rule, "[|Against all odds|], the choir sings.");
        var heap = RuleVerifier.Verify(rule, "[|Against all odds|], the choir’s [|dark secrets|] come out.");

        Assert.Equal([Severity.Suggestion], alone.Select(finding => finding.Cap));
        Assert.Equal([Severity.Error, Severity.Error], heap.Select(finding => finding.Cap));
    }
}

using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules;

public class SeverityPolicyTests
{
    private static readonly Rule Rule = RuleVerifier.Make("existence: { phrases: [x] }");

    [Fact]
    public void Without_settings_the_page_decides() => Assert.Equal(Severity.Warning, new SeverityPolicy([]).For(Rule, "a.md"));

    [Fact]
    public void Of_several_settings_that_hold_the_last_wins()
    {
        var policy = new SeverityPolicy(
        [
            new() { Set = Severity.Error, Criteria = [Criterion.Clarity] },
            new() { Set = Severity.Suggestion, Rules = ["SYN9001"] },
            new() { Set = Severity.None, Packs = ["other"] },
        ]);

        Assert.Equal(Severity.Suggestion, policy.For(Rule, "a.md"));
    }

    [Fact]
    public void A_setting_holds_only_where_all_its_selectors_match()
    {
        var policy = new SeverityPolicy([new() { Set = Severity.None, Rules = ["SYN9001"], Criteria = [Criterion.Clarity], Packs = ["own"], Paths = ["kids/**"] }]);

        Assert.Equal(Severity.None, policy.For(Rule, "kids/show/synopses.md"));
        Assert.Equal(Severity.Warning, policy.For(Rule, "drama/show/synopses.md"));
    }

    [Fact]
    public void Unknown_rules_and_packs_are_told_at_their_place_with_the_nearest_known_one()
    {
        var settings = new SeveritySetting { Set = Severity.None, Rules = ["SYN9010", "SYN9001"], Packs = ["gat"], Location = Location.OfFile("gate.yml") };

        var problems = SeverityPolicy.Check([settings], new RuleSet([Rule]), ["own"]);

        Assert.Equal(["Did you mean `SYN9001`?", "Did you mean `gate`?"], problems.Select(problem => problem.Remedy));
        Assert.All(problems, problem => Assert.Equal("gate.yml", problem.Location.Path));
    }

    [Fact]
    public void A_path_that_is_no_pattern_is_told_at_its_place()
    {
        var settings = new SeveritySetting { Set = Severity.None, Paths = ["catalog/{1x}/**"], Location = Location.OfFile("gate.yml") };

        var problem = Assert.Single(SeverityPolicy.Check([settings], new RuleSet([Rule]), []));

        Assert.Contains("{1x}", problem.Message, StringComparison.Ordinal);
    }
}

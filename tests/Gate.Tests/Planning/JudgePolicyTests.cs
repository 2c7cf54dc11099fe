using Gate.Core.Documents;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Settings;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Planning;

public sealed class JudgePolicyTests
{
    private static readonly Rule Tone = TestRule.Judge("SYN2001", votes: 5);

    [Fact]
    public void The_page_of_a_judge_says_how_it_is_asked_and_the_last_setting_that_says_something_wins()
    {
        var settings = new JudgingSettings
        {
            Judges =
            [
                new() { Votes = 3, Effort = "low" },
                new() { Rules = ["SYN2001"], Rationale = RationaleTier.Medium },
                new() { Rules = ["SYN2002"], Votes = 9 },
            ],
        };

        Assert.Equal((5, RationaleTier.Tiered, null), Setup(new()));
        Assert.Equal((3, RationaleTier.Medium, "low"), Setup(settings));
    }

    [Fact]
    public void Sequential_consensus_stops_at_its_threshold()
    {
        var voting = new JudgePolicy(new() { Consensus = ConsensusMode.Sequential, Threshold = 0.9 }, "m").For(Tone).Voting;

        Assert.Equal(new PosteriorRule(5, 0.9), voting);
        Assert.IsType<Decision.Open>(voting.Decide(new(2, 0)));
        Assert.IsType<Decision.Closed>(voting.Decide(new(3, 0)));
    }

    [Fact]
    public void Settings_that_can_never_hold_are_told()
    {
        var rules = new RuleSet([Tone, TestRule.Finding("SYN9001", "bad")]);
        var settings = new JudgingSettings { Judges = [new() { Rules = ["SYN2001", "SYN9001", "SYN2009"] }, new() { Votes = 4 }] };

        Assert.Equal(
            ["SYN9001 asks no model, so it has neither votes nor rationale.", "There is no judge `SYN2009`.", "4 votes can end in a tie."],
            JudgePolicy.Check(settings, rules).Select(problem => problem.Message));
    }

    [Fact]
    public void The_settings_of_a_run_are_the_defaults_where_nothing_is_said() =>
        Assert.Equivalent(new JudgingSettings { Consensus = ConsensusMode.Majority, Threshold = 0.95, Unverifiable = UnverifiableClaims.Pass, AskAfterError = false }, new GateSettings().Judging);

    [Fact]
    public void A_judge_without_a_prompt_is_a_problem_and_one_with_another_prompt_another_rule()
    {
        var page = new SourceText("rules/SYN9001-mood/rule.md", "---\nid: SYN9001\ntitle: A mood\ncriterion: tone\nseverity: warning\nversion: 1\njudge: {votes: 3}\n---\n# A mood\n");
        var problems = new List<Problem>();

        var none = RuleLoader.Load(RuleSource.Gather("rules", [page]), problems).Find("SYN9001");
        var one = Load("Judge the mood.");
        var other = Load("Judge the mood of it.");

        Assert.Null(none);
        Assert.Contains("has no prompt", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
        Assert.Equal(3, one.Judge!.Settings.Votes);

        Rule Load(string prompt) => RuleLoader.Load(RuleSource.Gather("rules", [page, new SourceText("rules/SYN9001-mood/prompt.md", prompt)]), []).Find("SYN9001")!;
    }

    private static (int Votes, RationaleTier Rationale, string? Effort) Setup(JudgingSettings settings)
    {
        var setup = new JudgePolicy(settings, "m").For(Tone);
        return (setup.Voting.Votes, setup.Rationale, setup.Effort);
    }
}

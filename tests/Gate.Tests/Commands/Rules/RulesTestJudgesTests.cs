using Gate.Commands;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Commands.Rules;

public sealed class RulesTestJudgesTests
{
    private const string Examples = "\n## Examples\n\n```synopsis\nA [|stale joke|] at sea.\n```\n\n```synopsis\nA ferry leaves without its captain.\n```\n";

    [Fact]
    public async Task A_judge_that_does_as_its_page_says_holds_and_is_asked_once()
    {
        await using var judged = WithExamples((prompt, _) => prompt.Contains("stale", StringComparison.Ordinal) ? JudgeReply.Fail("joke at") : JudgeReply.Pass());

        var run = await judged.Run("rules", "test", "SYN9101");
        var again = await judged.Run("rules", "test", "SYN9101");

        Assert.Equal((ExitCodes.Ok, "1 judge, 2 examples: all hold.\n4 calls to m: 4 new and 0 stored answers, 880 tokens.\n"), (run.ExitCode, run.Output));
        Assert.Contains("0 calls to m: 0 new and 4 stored answers", again.Output, StringComparison.Ordinal);
        Assert.Equal(4, judged.Calls);
    }

    [Fact]
    public async Task Each_miss_is_told_with_what_was_answered()
    {
        await using var passing = WithExamples((_, _) => JudgeReply.Pass());
        await using var elsewhere = WithExamples((prompt, _) => JudgeReply.Fail(prompt.Contains("stale", StringComparison.Ordinal) ? "at sea" : "captain", summary: "Not \u001b[1mso."));

        var passed = await passing.Run("rules", "test", "SYN9101");
        var failed = await elsewhere.Run("rules", "test", "SYN9101");

        Assert.Equal((ExitCodes.Failed, ExitCodes.Failed), (passed.ExitCode, failed.ExitCode));
        Assert.Contains("rules/SYN9101-voice/rule.md:22:1: The judge passes a bad example.\n    expected: A [|stale joke|] at sea.\n    found:    pass, 2–0: (All is well.)\n", passed.Output, StringComparison.Ordinal);
        Assert.Contains("The judge finds fault with other words than those marked.", failed.Output, StringComparison.Ordinal);
        Assert.Contains("found:    fail, 2–0: A stale joke [|at sea|]. (Not \uFFFD[1mso.)", failed.Output, StringComparison.Ordinal);
        Assert.Contains("The judge finds fault with a good example.", failed.Output, StringComparison.Ordinal);
        Assert.Contains("1 judge, 2 examples: 2 failed.", failed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_usable_answers_the_test_is_not_complete()
    {
        await using var judged = WithExamples((_, _) => "nonsense");

        var run = await judged.Run("rules", "test", "SYN9101");

        Assert.Equal(ExitCodes.Incomplete, run.ExitCode);
        Assert.Contains("The judge gave no answer.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_are_those_of_the_page()
    {
        await using var judged = WithExamples((_, _) => JudgeReply.Pass());
        judged.Repository.Write("gate.yml", OwnRules.Settings + "judging:\n  judges: [{votes: 9}]\n");

        await judged.Run("rules", "test", "SYN9101");

        Assert.Equal(4, judged.Calls);
    }

    [Fact]
    public async Task Without_a_model_the_examples_that_were_not_tried_are_counted()
    {
        await using var judged = WithExamples((_, _) => JudgeReply.Pass());

        var run = await GateRun.In(judged.Repository, "rules", "test", "SYN9001", "SYN9101");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal("2 examples of 1 judge not tried: no language model is configured. `--model-endpoint URL --model-name NAME` tries them.\n", run.Output);
    }

    [Fact]
    public async Task On_what_somebody_proposes_no_endpoint_is_asked()
    {
        await using var judged = WithExamples((_, _) => JudgeReply.Pass());

        var run = await GateRun.In(judged.Repository.Folder, new Dictionary<string, string> { ["GITHUB_EVENT_NAME"] = "pull_request" }, ["rules", "test", "SYN9101", .. judged.Model]);

        Assert.Equal((ExitCodes.Ok, 0), (run.ExitCode, judged.Calls));
        Assert.Contains("2 examples of 1 judge not tried", run.Output, StringComparison.Ordinal);
    }

    private static JudgedRepository WithExamples(Func<string, int, string> answer)
    {
        var judged = new JudgedRepository(answer);
        judged.Repository.Write("rules/SYN9101-voice/rule.md", JudgedRepository.Page("judge: {votes: 3, rationale: short}", Examples));
        return judged;
    }
}

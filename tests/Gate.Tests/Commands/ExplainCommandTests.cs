using Gate.Commands;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class ExplainCommandTests
{
    private const string Hostile = "\u001b[31m::set-output name=x::y\nSecond line.";

    [Fact]
    public async Task A_judgment_is_explained_from_the_store_without_a_call()
    {
        await using var judged = new JudgedRepository((_, call) => call == 0 ? "nonsense" : JudgeReply.Fail("plain text", Hostile, "It is plain."));
        await judged.Run("check", "--all");
        var calls = judged.Calls;

        var run = await judged.Run("explain", "one/short", "SYN9101", "--verbose", "--prompt");

        Assert.Equal((ExitCodes.Ok, calls), (run.ExitCode, judged.Calls));
        Assert.Contains("fail: The votes are 2–0 for fail, of 3 at most, and the others cannot change it.", run.Output, StringComparison.Ordinal);
        Assert.Contains("vote 1: no vote. The reply is not one whole JSON object.", run.Output, StringComparison.Ordinal);
        Assert.Contains("catalog/one/synopses.md:3:3 “plain text”", run.Output, StringComparison.Ordinal);
        Assert.Contains("200 tokens in (64 cached), 20 out", run.Output, StringComparison.Ordinal);
        Assert.Contains("│ Judge the voice.", run.Output, StringComparison.Ordinal);
        Assert.Contains("│ A plain text.", run.Output, StringComparison.Ordinal);
        Assert.Contains("│ Second line.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain("::", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_being_asked_for_neither_instructions_nor_reasoning_are_shown()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass("Quite a long thought."));
        await judged.Run("check", "--all");

        var run = await judged.Run("explain", "one/short", "SYN9101");

        Assert.DoesNotContain("Judge the voice.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Quite a long thought.", run.Output, StringComparison.Ordinal);
        Assert.Contains("(--prompt shows them)", run.Output, StringComparison.Ordinal);
        Assert.Contains("pass: The votes are 2–0 for pass", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_the_plan_names_the_same_cell_as_synopsis_and_rule()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());
        var planned = (await judged.Run("plan", "--all", "--format", "json")).Json().GetProperty("affected").EnumerateArray();
        var key = planned.Single(cell => cell.GetProperty("rule").GetString() == "SYN9101").GetProperty("key").GetString()!;

        var byKey = await judged.Run("explain", key[..12], "--format", "json");
        var byName = await judged.Run("explain", "one/short@en", "syn9101", "--format", "json");

        Assert.Equal(byName.Output, byKey.Output);
        Assert.Equal((key, "open"), (byKey.Json().GetProperty("key").GetString(), byKey.Json().GetProperty("verdict").GetString()));
        Assert.Equal("Judge the voice.", byKey.Json().GetProperty("prompt").GetProperty("system").GetString()!.Split('\n')[0]);
        Assert.Equal(0, judged.Calls);
    }

    [Fact]
    public async Task The_model_alone_tells_the_keys_of_judges()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());
        await judged.Run("check", "--all");
        var key = (await judged.Run("explain", "one/short", "SYN9101", "--format", "json")).Json().GetProperty("key").GetString()!;
        judged.Repository.Show("one", "Another text.").Commit();

        var unnamed = await GateRun.In(judged.Repository, "explain", key);
        var old = await judged.Run("explain", key, "--format", "json");

        Assert.Contains("No language model is configured", unnamed.Output, StringComparison.Ordinal);
        Assert.Contains("It is good.", unnamed.Output, StringComparison.Ordinal);
        Assert.Equal(2, old.Json().GetProperty("replies").GetArrayLength());
    }

    [Fact]
    public async Task A_text_rule_is_run_again_and_what_accepts_its_finding_is_told()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());
        judged.Repository.Show("one", "A badword text.").Write(".gate/waivers.yml", "waivers:\n  - rule: SYN9001\n    synopsis: one/short\n    reason: \"It is the ::title.\"\n").Commit();

        var waived = await GateRun.In(judged.Repository, "explain", "one/short", "SYN9001");
        File.Delete(judged.Repository.PathOf(".gate/waivers.yml"));
        judged.Repository.Commit();
        var failing = await GateRun.In(judged.Repository, "explain", "one/short", "SYN9001", "--working-tree");
        var settled = await judged.Run("explain", "one/short", "SYN9101");

        Assert.Contains("pass: What was found is accepted.", waived.Output, StringComparison.Ordinal);
        Assert.Contains("accepted by waiver, .gate/waivers.yml:2:5: It is the :꞉title.", waived.Output, StringComparison.Ordinal);
        Assert.Contains("fail: There is a finding of severity error that nobody has accepted.", failing.Output, StringComparison.Ordinal);
        Assert.Contains("SYN9001 has failed tone already", settled.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one/shor SYN9101", "Did you mean one/short?")]
    [InlineData("one/short SYN9191", "Did you mean SYN9101?")]
    [InlineData("one/short SYN1101", "SYN1101 is switched off")]
    [InlineData("one/short", "is no key of a cell")]
    [InlineData("0123456789ab", "there is no sample store")]
    public async Task What_does_not_exist_is_told(string cell, string hint)
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());

        var run = await judged.Run(["explain", .. cell.Split(' ')]);

        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_a_judge_has_no_cell_and_the_way_to_name_one_is_told()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());

        var run = await GateRun.In(judged.Repository, "explain", "one/short", "SYN9101");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("--model-endpoint", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_beyond_the_decision_are_shown_and_not_counted()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());
        judged.Repository.Write("gate.yml", OwnRules.Settings + "judging:\n  judges: [{rules: [SYN9101], votes: 5}]\n").Commit();
        await judged.Run("check", "--all");
        judged.Repository.Write("gate.yml", OwnRules.Settings).Commit();

        var votes = (await judged.Run("explain", "one/short", "SYN9101", "--format", "json")).Json().GetProperty("votes").EnumerateArray().Select(vote => vote.GetProperty("counts").GetBoolean());

        Assert.Equal([true, true, false], votes);
    }
}

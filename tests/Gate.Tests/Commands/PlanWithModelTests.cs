using System.Text.Json;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class PlanWithModelTests
{
    [Fact]
    public async Task What_is_new_and_what_it_takes_at_least_and_at_most_is_told_without_a_call()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());

        var judging = await Plan(judged);

        Assert.Equal((1, 1, 0), (Number(judging, "cells"), Number(judging, "new"), Number(judging, "reused")));
        Assert.Equal((1, 3), Bounds(judging, "calls"));
        Assert.Equal((2, 3), Bounds(judging, "answers"));
        Assert.Equal(JsonValueKind.Null, judging.GetProperty("cost").ValueKind);
        Assert.Equal(0, judged.Calls);
    }

    [Fact]
    public async Task What_a_run_then_uses_lies_within()
    {
        await using var judged = new JudgedRepository((_, call) => call % 2 == 0 ? JudgeReply.Pass() : JudgeReply.Fail("text"));
        judged.Repository.Write("gate.yml", OwnRules.Settings + "model:\n  prices: {prompt: 1, completion: 2, currency: EUR}\n").Commit();
        var judging = await Plan(judged);

        await judged.Run("check", "--all");
        var after = await Plan(judged);

        Assert.InRange(judged.Calls, Bounds(judging, "calls").AtLeast, Bounds(judging, "calls").AtMost);
        Assert.InRange(JudgedRepository.PromptTokens * judged.Calls, Bounds(judging, "promptTokens").AtLeast, Bounds(judging, "promptTokens").AtMost);
        Assert.Equal("EUR", judging.GetProperty("cost").GetProperty("currency").GetString());
        Assert.True(judging.GetProperty("cost").GetProperty("atLeast").GetDouble() < judging.GetProperty("cost").GetProperty("atMost").GetDouble());
        Assert.Equal((0, 1), (Number(after, "new"), Number(after, "reused")));
        Assert.Equal((0, 0), Bounds(after, "calls"));
    }

    [Fact]
    public async Task A_criterion_that_a_text_rule_has_failed_takes_nothing()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());
        judged.Repository.Show("one", "A badword text.").Commit();

        var judging = await Plan(judged);

        Assert.Equal((0, 1), (Number(judging, "new"), Number(judging, "settled")));
    }

    [Fact]
    public async Task A_question_that_comes_twice_is_paid_for_once()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());
        judged.Repository.Write("catalog/one/synopses.md", "## short\n\nA plain text.\n\n## long\n\nA plain text.\n").Commit();

        var judging = await Plan(judged);
        await judged.Run("check", "--all");

        Assert.Equal((2, 1), (Number(judging, "new"), Bounds(judging, "calls").AtLeast));
        Assert.InRange(judged.Calls, 1, Bounds(judging, "calls").AtMost);
    }

    [Fact]
    public async Task For_people_it_is_a_line_and_without_a_model_there_is_none()
    {
        await using var judged = new JudgedRepository((_, _) => JudgeReply.Pass());

        var with = await judged.Run("plan", "--all");
        var without = await GateRun.In(judged.Repository, "plan", "--all");

        Assert.Contains("m judges 1 cell: 1 to ask about.\nModel calls: 1 to 3, for 2 to 3 answers.", with.Output, StringComparison.Ordinal);
        Assert.Contains("Cost: unknown (set `model.prices` in gate.yml).", with.Output, StringComparison.Ordinal);
        Assert.EndsWith("Model calls: 0 (text rules only; no language model is configured). Cost: 0.\n", without.Output, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Plan(JudgedRepository judged) => (await judged.Run("plan", "--all", "--format", "json")).Json().GetProperty("judging");

    private static int Number(JsonElement judging, string name) => judging.GetProperty(name).GetInt32();

    private static (int AtLeast, int AtMost) Bounds(JsonElement judging, string name) =>
        (judging.GetProperty(name).GetProperty("atLeast").GetInt32(), judging.GetProperty(name).GetProperty("atMost").GetInt32());
}

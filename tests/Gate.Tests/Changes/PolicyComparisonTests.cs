using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Changes;

/// <summary>What a change does to the gate itself is told line by line.</summary>
public sealed class PolicyComparisonTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());
    private readonly string start;

    public PolicyComparisonTests()
    {
        repository.Write("rules/SYN9101-voice/rule.md", JudgedRepository.Page("judge: {votes: 3, rationale: short}")).Write("rules/SYN9101-voice/prompt.md", "Judge the voice.");
        start = repository.Show("one", "A quiet text.").Commit();
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Every_kind_of_change_has_its_line()
    {
        repository.Write("gate.yml", "severity:\n  - {set: none, packs: [gate]}\n  - {set: error, rules: [SYN9002]}\njudging: {ask-after-error: true}\n")
            .Write("rules/SYN9101-voice/prompt.md", "Judge the voice twice.")
            .Write("rules/SYN9001-badword/rule.md", OwnRules.Page("SYN9001", "tone", "error", "existence: {phrases: [badword, worse], replacement: \"\"}"))
            .Write("rules/SYN9004-new/rule.md", OwnRules.Page("SYN9004", "tone", "error", "existence: {phrases: [new]}"))
            .Write(".gate/waivers.yml", "waivers:\n  - {rule: SYN9001, synopsis: one/short, reason: It is meant.}\n");
        Directory.Delete(repository.PathOf("rules/SYN9003-factual"), recursive: true);
        repository.Commit();

        var changes = (await Changes()).Select(line => System.Text.RegularExpressions.Regex.Replace(line, "[0-9a-f]{8} → [0-9a-f]{8}", "x → y"));

        Assert.Equal(
        [
            "SYN9001 Test SYN9001: rule changed (fingerprint x → y)",
            "SYN9002 Test SYN9002: severity warning → error",
            "SYN9003 Test SYN9003 removed",
            "SYN9004 Test SYN9004 added",
            "SYN9101 A voice: prompt changed (fingerprint x → y)",
            "gate.yml: judging added",
            "gate.yml: severity changed",
            ".gate/waivers.yml: 1 waiver added",
        ], changes);
    }

    [Fact]
    public async Task What_the_base_has_changed_meanwhile_is_not_this_changes_doing()
    {
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Write(".gate/waivers.yml", "waivers:\n  - {rule: SYN9001, synopsis: one/short, reason: It is meant.}\n").Commit();
        repository.Git("checkout", "-q", "main");
        Directory.Delete(repository.PathOf("rules/SYN9003-factual"), recursive: true);
        repository.Commit("The base loses a rule");

        Assert.Equal([".gate/waivers.yml: 1 waiver added"], await Changes("main", "edit"));
    }

    [Fact]
    public async Task A_change_of_texts_changes_nothing_about_the_gate()
    {
        repository.Show("one", "Another quiet text.").Commit();

        Assert.Empty(await Changes());
    }

    [Fact]
    public async Task The_lines_stand_in_the_reports_for_people()
    {
        repository.Write("gate.yml", $"{OwnRules.Settings}judging: {{ask-after-error: true}}\n").Commit();

        var console = await GateRun.In(repository, "check", "--base", start);
        var markdown = await GateRun.In(repository, "check", "--base", start, "--format", "markdown");

        Assert.Contains("What changes about the gate: gate.yml: judging added.", console.Output, StringComparison.Ordinal);
        Assert.Contains("### What changes about the gate\n\n- gate.yml: judging added\n", markdown.Output, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Changes(string? @base = null, string head = "HEAD")
    {
        var run = await GateRun.In(repository, "check", "--base", @base ?? start, "--head", head, "--format", "json");
        return [.. run.Json().GetProperty("run").GetProperty("policyChanges").EnumerateArray().Select(line => line.GetString()!)];
    }
}

using System.Text.Json;
using Gate.Tests.Judging.EndToEnd;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>
/// The sample change of one show, two synopses, judged by all shipped judges with a real model. It has no taste and is often cut off: what is held is the accounting, never its wisdom.
/// </summary>
[Trait("Category", "Contract")]
public sealed class SmallModelJudgingTests
{
    private const string Show = "catalog/night-ferry";

    // One vote and no reasoning: what a small model can finish within the limit.
    private const string Judging = """

        judging:
          judges:
            - {votes: 1, rationale: none}
        model:
          max-output-tokens: 100
          timeout: 600
          concurrency: {max: 1}
          prices: {prompt: 1, cached: 0.1, completion: 2}

        """;

    [Fact]
    public async Task Two_synopses_of_the_sample_change_are_accounted_for_and_a_second_run_asks_only_what_had_no_usable_answer()
    {
        await using var server = await SmallModelServer.StartAsync(parallel: 1, context: 4096);
        using var repository = SampleChange();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["GATE_MODEL__ENDPOINT"] = server.Endpoint.ToString(), ["GATE_MODEL__NAME"] = SmallModelServer.Model };
        string[] check = ["check", "--base", "main", "--head", "edit", "--format", "json"];

        var first = await GateRun.In(repository.Folder, environment, check);
        var kept = await StoredAsync(repository);
        environment["GATE_MODEL__BUDGET__CALLS"] = "2";
        var second = await GateRun.In(repository.Folder, environment, check);

        TestContext.Current.TestOutputHelper?.WriteLine($"{first.Json().GetProperty("counts")} {first.Json().GetProperty("use")} {second.Json().GetProperty("counts").GetProperty("ledger")}");
        AssertLedger(first);
        var use = first.Json().GetProperty("use");
        Assert.Equal(kept.Count, use.GetProperty("replies").GetInt32());
        Assert.True(use.GetProperty("promptTokens").GetInt64() > use.GetProperty("cachedTokens").GetInt64());
        Assert.True(use.GetProperty("cachedTokens").GetInt64() > 0, "The second question of a judge took nothing from the cache.");
        Assert.True(use.GetProperty("completionTokens").GetInt64() > 0 && use.GetProperty("money").GetDouble() > 0);
        AssertLedger(second);
        var usable = Usable(first);
        Assert.Subset(Usable(second), usable);
        Assert.All(Judged(second).Where(entry => usable.Contains(Key(entry))), entry => Assert.Equal(("reused", 0), (entry.GetProperty("outcome").GetString(), entry.GetProperty("cost").GetProperty("calls").GetInt32())));
        Assert.Superset(kept, await StoredAsync(repository));
    }

    private static TestRepository SampleChange()
    {
        var repository = TestRepository.Create();
        Copy("catalog/night-ferry", repository.PathOf(Show));
        repository.Write("gate.yml", File.ReadAllText(RepositoryRoot.PathOf("samples", "gate.yml")) + Judging).Commit();
        repository.Git("checkout", "-q", "-b", "edit");
        Copy("change/1-texts/catalog/night-ferry", repository.PathOf(Show));
        repository.Commit();
        return repository;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.PathOf("samples", from)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }

    private static void AssertLedger(GateRun run)
    {
        JudgedRepository.AssertAddsUp(run);
        var gaps = JudgedRepository.Count(run, "faulted") + JudgedRepository.Count(run, "skippedForBudget");
        var fails = run.Json().GetProperty("synopses").EnumerateArray().Any(synopsis => synopsis.GetProperty("verdicts").EnumerateObject().Any(verdict => verdict.Value.GetString() == "fail"));
        Assert.Equal(gaps > 0 ? 3 : fails ? 1 : 0, run.ExitCode);

        // Both texts that were edited, and perhaps others that a rule about the suite reads them with.
        Assert.InRange(run.Json().GetProperty("synopses").GetArrayLength(), 2, 6);
        var cost = run.Json().GetProperty("use");

        // A panel that fails a synopsis is explained by one more call.
        Assert.InRange(cost.GetProperty("calls").GetInt32() - Judged(run).Sum(entry => entry.GetProperty("cost").GetProperty("calls").GetInt32()), 0, 2);
    }

    private static IEnumerable<JsonElement> Judged(GateRun run) => run.Json().GetProperty("ledger").EnumerateArray().Where(entry => entry.TryGetProperty("cost", out _));

    private static HashSet<string> Usable(GateRun run) =>
        Judged(run).Where(entry => entry.GetProperty("judgment").GetString() == "scored").Select(Key).ToHashSet(StringComparer.Ordinal);

    private static string Key(JsonElement entry) => entry.GetProperty("key").GetString()!;

    private static async Task<HashSet<string>> StoredAsync(TestRepository repository)
    {
        var export = await GateRun.In(repository, "store", "export");
        Assert.Equal(0, export.ExitCode);
        return export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }
}

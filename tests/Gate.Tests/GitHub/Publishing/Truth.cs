using System.Text.Json;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>What is true of a pull request: judged from nothing, by another run of the program on a GitHub that has heard nothing, with a model that is well and a store that is empty.</summary>
internal sealed class Truth
{
    private Truth(GateRun run, IReadOnlyList<string> questions, Func<IReadOnlyList<TrueFinding>, IReadOnlyList<TrueFinding>> name)
    {
        var report = run.Json();
        ExitCode = run.ExitCode;
        Questions = questions.ToHashSet(StringComparer.Ordinal);
        var found = report.GetProperty("synopses").EnumerateArray()
            .SelectMany(synopsis => synopsis.GetProperty("findings").EnumerateArray().Select(finding => TrueFinding.Of(synopsis, finding)));
        Findings = name([.. found]).ToDictionary(finding => finding.Fingerprint, StringComparer.Ordinal);
        Faults = [.. Findings.Values.Where(finding => finding.Fails)];
        Judged = report.GetProperty("ledger").EnumerateArray().ToDictionary(entry => (Text(entry, "rule"), Text(entry, "synopsis")), entry => Text(entry, "outcome"));
    }

    public int ExitCode { get; }

    /// <summary>By fingerprint, also those that fail nothing.</summary>
    public IReadOnlyDictionary<string, TrueFinding> Findings { get; }

    public IReadOnlyList<TrueFinding> Faults { get; }

    /// <summary>What became of each rule on each synopsis.</summary>
    public IReadOnlyDictionary<(string Rule, string Synopsis), string> Judged { get; }

    /// <summary>Everything that a model must be asked.</summary>
    public IReadOnlySet<string> Questions { get; }

    public bool Fails(string fingerprint) => Findings.TryGetValue(fingerprint, out var finding) && finding.Fails;

    /// <summary>True where nobody was asked, because another rule fails the criterion.</summary>
    public bool IsSettled(TrueFinding earlier) => Judged.GetValueOrDefault((earlier.Rule, earlier.Synopsis)) == "settled";

    /// <summary>True where a rule was asked that has found this before, and finds it no more.</summary>
    public bool IsMended(TrueFinding earlier) => !Findings.ContainsKey(earlier.Fingerprint) && Judged.ContainsKey((earlier.Rule, earlier.Synopsis)) && !IsSettled(earlier);

    /// <param name="name">Gives findings the names that the pull request has for them.</param>
    public static async Task<Truth> OfAsync(LivingPullRequest life, HistoryModel? model, Func<IReadOnlyList<TrueFinding>, IReadOnlyList<TrueFinding>> name)
    {
        var store = life.Repository.PathOf(".git/oracle.db");
        File.Delete(store);
        string[] endpoint = model is null ? [] : ["--model-endpoint", model.Oracle.ToString(), "--model-name", "m", "--store", store];
        var run = await GateRun.In(life.Repository, ["check", "--base", life.Base, "--head", life.Head, "--format", "json", .. endpoint]);
        Assert.True(run.ExitCode is 0 or 1, $"The truth cannot be told.\n{life}\n{run.Output}{run.Error}");
        return new(run, model?.TakeWanted() ?? [], name);
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}

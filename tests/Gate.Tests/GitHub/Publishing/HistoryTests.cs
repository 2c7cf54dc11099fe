using Gate.Core.Reviewing;
using Gate.Tests.Testing;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>Two hundred pull requests live their lives, each run of the action on one commit after the other, and what they say is compared with what is true.</summary>
[Collection(Alone.Name)]
public sealed class HistoryTests
{
    private const int Histories = 200;
    private const int Pushes = 3;

    [Fact]
    public Task Whatever_happens_to_a_pull_request_each_fault_is_told_once_and_where_it_is() => Parallel.ForEachAsync(
        Enumerable.Range(1, Histories), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, async (seed, _) => await LiveAsync(seed));

    private static async Task LiveAsync(int seed)
    {
        var life = new LivingPullRequest(seed);
        await using var studio = new Studio(repository: life.Repository) { IsSilent = true };
        var deleted = new HashSet<string>(StringComparer.Ordinal);
        for (var push = 1; push <= Pushes; push++)
        {
            deleted.UnionWith(life.Talk(studio));
            life.Push();
            (studio.Pull.Head, studio.Pull.Base) = (life.Head, life.Base);
            var run = await studio.RunAsync();
            var writes = studio.Writes;
            var again = await studio.RunAsync();

            var story = $"seed {seed}\n{life}\n{run.Output}{run.Error}";
            Assert.True(writes == studio.Writes && run.ExitCode == again.ExitCode, $"A second run wrote something.\n{story}\n{again.Output}{again.Error}");
            await CheckAsync(studio, life, run, deleted, story);
        }
    }

    private static async Task CheckAsync(Studio studio, LivingPullRequest life, GateRun run, HashSet<string> deleted, string story)
    {
        // From nothing: another program run, on a GitHub that has heard nothing.
        var fresh = await GateRun.In(life.Repository.Folder, new Dictionary<string, string>(StringComparer.Ordinal), "check", "--base", life.Base, "--head", life.Head, "--format", "json");
        var faults = fresh.Json().GetProperty("synopses").EnumerateArray()
            .SelectMany(synopsis => synopsis.GetProperty("findings").EnumerateArray())
            .Where(finding => finding.GetProperty("severity").GetString() == "error")
            .ToDictionary(finding => finding.GetProperty("fingerprint").GetString()!, finding => finding.GetProperty("location"), StringComparer.Ordinal);
        Assert.True(fresh.ExitCode == run.ExitCode, $"The verdict is {run.ExitCode}, from nothing it is {fresh.ExitCode}.\n{story}");
        var told = studio.Open.SelectMany(comment => Studio.Marker(comment)!.Fingerprints.Select(fingerprint => (fingerprint, comment))).ToList();
        Assert.True(told.DistinctBy(pair => pair.fingerprint).Count() == told.Count, $"Something is told twice.\n{story}");
        Assert.True(told.All(pair => faults.ContainsKey(pair.fingerprint)), $"Something is told that is mended.\n{story}");
        AssertSummary(studio, faults.Keys, told.Select(pair => pair.fingerprint), story);
        AssertOnLines(studio, life, faults, [.. told.Select(pair => pair.fingerprint).Concat(deleted)], story);
        // One that somebody answered stays where it is, also when its line is no longer shown.
        foreach (var (fingerprint, comment) in told.Where(pair => pair.comment.Place is { Lines: not null } && !studio.GitHub.Comments.Any(other => other.ReplyTo == pair.comment.Id)))
        {
            Assert.True(studio.GitHub.LineOf(comment) is { } line && line >= faults[fingerprint].GetProperty("startLine").GetInt32(), $"{comment.Place} is not where the fault is.\n{story}");
        }

        Assert.DoesNotContain(studio.GitHub.Requests, request => request.Status == 422);
    }

    // What the server's own diff shows is told there, unless a person took it away.
    private static void AssertOnLines(Studio studio, LivingPullRequest life, Dictionary<string, System.Text.Json.JsonElement> faults, HashSet<string> known, string story)
    {
        var diffs = new GitDiffs(life.Repository.Folder);
        foreach (var (fingerprint, place) in faults.Where(fault => !known.Contains(fault.Key)))
        {
            var line = place.GetProperty("startLine").GetInt32();
            var hunks = diffs.Hunks(studio.Pull, life.Head, place.GetProperty("path").GetString()!) ?? [];
            Assert.False(hunks.Any(hunk => hunk.Start <= line && line <= hunk.End), $"{fingerprint} at {place} is told on no line.\n{story}");
        }
    }

    private static void AssertSummary(Studio studio, IEnumerable<string> faults, IEnumerable<string> told, string story)
    {
        var summaries = studio.GitHub.IssueComments.Where(comment => comment.IsBot).ToList();
        Assert.True(summaries.Count <= 1, $"There is more than one summary.\n{story}");
        var known = summaries.Count == 0 ? [] : CommentMarkers.Parse(summaries[0].Body)!.Fingerprints;
        Assert.True(faults.ToHashSet().SetEquals(known), $"The summary does not know what fails.\n{story}");
        Assert.True(!faults.Any() || faults.Except(told).All(_ => summaries.Count == 1), story);
    }
}

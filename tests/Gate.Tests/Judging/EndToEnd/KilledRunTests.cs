using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Judging.EndToEnd;

/// <summary>The program, killed without a warning again and again, then left to finish.</summary>
[Collection(Alone.Name)]
public sealed partial class KilledRunTests : IDisposable
{
    private const int Shows = 30;
    private const int VotesNeeded = 2;
    private const int Kills = 12;
    private const int AtOnce = 4;

    // An answer that has come gives its place among the requests to the next one and waits for its commit; a cell asks for nothing more until its answers are kept.
    private const int CellsAtOnce = AtOnce * 3 / 2;
    private const int Unwritten = CellsAtOnce * VotesNeeded;

    private readonly JudgedRepository repository = JudgedRepository.Of([.. Enumerable.Range(0, Shows).Select(i => string.Create(CultureInfo.InvariantCulture, $"A quiet text with the number {i}."))]);
    private readonly ConcurrentDictionary<string, bool> begun = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> sent = new(StringComparer.Ordinal);
    private int requests;

    public KilledRunTests() => repository.Files.Write("gate.yml", OwnRules.Settings + "judging:\n  judges:\n    - votes: 3\n").Commit();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Every_kill_costs_at_most_what_was_under_way_and_the_verdicts_are_those_of_an_undisturbed_run()
    {
        var random = new Random((int)(Properties.Seed % int.MaxValue));
        await using var server = new LoopbackServer(Answer);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var lost = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(server, kill % 4 == 3 ? null : requests + random.Next(1, 7), TimeSpan.FromMilliseconds(random.Next(kill % 4 == 3 ? 700 : 40)));

            var stored = await StoredAsync();
            Assert.Subset(stored, kept);
            Assert.Subset(begun.Keys.ToHashSet(StringComparer.Ordinal), stored);
            var missing = sent.Keys.Count(content => !stored.Contains(content));
            Assert.InRange(missing, lost, lost + Unwritten);
            (kept, lost) = (stored, missing);
        }

        var before = requests;
        var final = await Check(server);
        var asked = requests - before;
        var undisturbed = await Check(server, "--store", "other.db");

        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills: {kept.Count} answers kept, {lost} lost on their way, {asked} asked for at the end.");
        Assert.Equal(1, final.ExitCode);
        JudgedRepository.AssertAddsUp(final);
        Assert.Equal((Shows * VotesNeeded) - kept.Count, asked);
        Assert.Equal(Shows * VotesNeeded, (await StoredAsync()).Count);
        Assert.Equal(Verdicts(undisturbed), Verdicts(final));
    }

    // Until so many requests have come, or at once; and then a moment longer.
    private async Task KillAsync(LoopbackServer server, int? until, TimeSpan moment)
    {
        using var gate = GateProcess.Start(repository.Files.Folder, Environment(server), "check", "--all", "--format", "json");
        var output = gate.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = gate.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (until is not null && requests < until && !gate.HasExited)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken);
        }

        await Task.Delay(moment, TestContext.Current.CancellationToken);
        gate.Kill();
        await gate.WaitForExitAsync(TestContext.Current.CancellationToken);
        await server.HungUpAsync();
        Assert.DoesNotContain("damaged", await output + await error, StringComparison.Ordinal);
    }

    private ServerReply Answer(ServerRequest request)
    {
        var number = int.Parse(Number().Match(request.Prompt()).Groups["number"].Value, CultureInfo.InvariantCulture);
        var reason = string.Create(CultureInfo.InvariantCulture, $"Reason {Interlocked.Increment(ref requests)}.");
        var content = number % 3 == 0 ? JudgeReply.Fail("quiet text", reason) : JudgeReply.Pass(reason);
        begun[content] = true;
        return JudgedRepository.Answer(content) with { Drip = 40, Sent = () => sent[content] = true };
    }

    private async Task<HashSet<string>> StoredAsync()
    {
        var export = await GateRun.In(repository.Files, "store", "export", "--store", repository.Files.PathOf(".gate/samples.db"));
        Assert.True(export.ExitCode == 0 || !File.Exists(repository.Files.PathOf(".gate/samples.db")), export.Error);
        return [.. export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("content").GetString()!)];
    }

    private Task<GateRun> Check(LoopbackServer server, params string[] more) =>
        GateProcess.Run(repository.Files.Folder, Environment(server), ["check", "--all", "--format", "json", .. more]);

    private static Dictionary<string, string> Environment(LoopbackServer server) =>
        JudgedRepository.Environment(server.Endpoint, ("GATE_MODEL__CONCURRENCY__MAX", AtOnce.ToString(CultureInfo.InvariantCulture)));

    private static IReadOnlyList<string> Verdicts(GateRun run) =>
        [.. run.Json().GetProperty("synopses").EnumerateArray().Select(synopsis => $"{synopsis.GetProperty("id")} {synopsis.GetProperty("verdicts")}")];

    [GeneratedRegex("with the number (?<number>[0-9]+)")]
    private static partial Regex Number();
}

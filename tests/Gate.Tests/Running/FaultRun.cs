using System.Globalization;
using Gate.Core.Judging;
using Gate.Core.Judging.Sampling;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Running;

/// <summary>A run against a server that misbehaves, then a second one on the same store against the mended server; and what must be true of both.</summary>
internal sealed class FaultRun
{
    private readonly int seed;
    private readonly FaultStore store;
    private readonly List<Cell> cells;
    private readonly TimeProvider time;
    private Func<int> answersInside = () => 0;

    public FaultRun(int seed, ISampleStore kept, TimeProvider time)
    {
        (this.seed, store, this.time) = (seed, new(kept), time);
        var random = new Random(seed);
        var votes = 1 + (2 * random.Next(3));
        Rule[] rules = [TestRule.Judge("SYN2001", votes: votes, prompt: "Judge the tone."), TestRule.Judge("SYN3001", Criterion.Factuality, listsClaims: true, votes: votes, prompt: "Judge the plot.", reads: RuleInput.Plot)];
        cells = [.. Enumerable.Range(0, random.Next(1, 3)).SelectMany(i => CellsOf(i, rules[..random.Next(1, 3)]))];
        Server = new(seed, cells);
    }

    public FaultServerOfRun Server { get; }

    /// <summary>To be put around what talks to the server, within all else: it sees every answer that comes.</summary>
    public FaultWatch Watch(IChatClient endpoint)
    {
        var watch = new FaultWatch(endpoint);
        answersInside = () => watch.Answers.Count;
        return watch;
    }

    /// <param name="connect">From a model and a clock to what asks this run's server.</param>
    /// <returns>What became of the cells in the first run; empty where that was stopped.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> HoldAsync(Func<FaultRun, TimeProvider, IChatClient> connect)
    {
        using var stop = new CancellationTokenSource();
        var first = await JudgeAsync(connect, time, seed % 7 == 0 ? stop : null);
        AssertSound(first);

        var before = await StoredAsync();
        Server.Asked.Clear();
        Server.IsMended = true;

        // By the real clock: nobody waits now, and nothing may seem late because this machine is busy.
        var second = await JudgeAsync(connect, TimeProvider.System, null);
        AssertSound(second);
        foreach (var (cell, votes) in cells.Select(cell => (cell, Votes(cell, before[cell]))))
        {
            var isClosed = Decide(cell, votes) is not null;
            var most = isClosed ? 0 : cell.Judge!.Voting.Votes - votes.Count;
            Assert.True(Server.Asked.GetValueOrDefault(cell) <= most, $"Run {seed}: {cell} was asked for {Server.Asked.GetValueOrDefault(cell)} votes when at most {most} were missing.");
        }

        Assert.All(second, entry => Assert.True(entry.Judgment is Judgment.Scored, $"Run {seed}: {entry.Cell} was not judged by a server that is well: {entry.Judgment}"));
        await AssertVerdictsAsync(first);
        await AssertVerdictsAsync(second);
        return first;
    }

    private async Task<IReadOnlyList<LedgerEntry>> JudgeAsync(Func<FaultRun, TimeProvider, IChatClient> connect, TimeProvider clock, CancellationTokenSource? stop)
    {
        using var outside = new FaultWatch(connect(this, clock));
        var before = (await StoredAsync()).Values.Sum(replies => replies.Count);
        IReadOnlyList<LedgerEntry> entries = [];
        var progress = stop is null ? null : new Stopping(stop);
        try
        {
            entries = await new JudgeRunner(outside, store, new(new(), "m"), 1 + (seed % 4), clock).RunAsync(cells, [], progress, stop?.Token ?? TestContext.Current.CancellationToken);
            var results = outside.Answers.Select(answer => answer.Result).ToList();
            Assert.Equal(results.Count, entries.Sum(entry => entry.Cost?.Calls));
            Assert.Equal(results.Sum(result => result.Choices.Count), entries.Sum(entry => entry.Cost?.Replies));
        }
        catch (OperationCanceledException) when (stop?.IsCancellationRequested == true)
        {
            // What was answered until then is looked at all the same.
        }

        await AssertNothingLostAsync(outside, before);
        return entries;
    }

    // Every whole answer that came is in the store, as far as it was asked for and is no copy; and nothing else is.
    private async Task AssertNothingLostAsync(FaultWatch outside, int before)
    {
        Assert.Equal(answersInside(), outside.Answers.Count);
        var stored = await StoredAsync();
        var came = 0;
        foreach (var (messages, wanted, result) in outside.Answers)
        {
            var cell = Server.Who(messages[0].Text, messages[1].Text);
            var contents = result.Choices.Select(choice => choice.Content).ToList();
            var kept = contents.Where((content, i) => (content.Length < 200 && contents.Distinct().Count() > 1) || contents.IndexOf(content) == i).Take(wanted).ToList();
            came += kept.Count;
            Assert.All(kept, content => Assert.True(stored[cell].Any(reply => reply.Reply.Content == content), $"Run {seed}: an answer about {cell} was lost."));
        }

        Assert.Equal(before + came, stored.Values.Sum(replies => replies.Count));
        Assert.True(store.Twice.IsEmpty, $"Run {seed}: paid for twice: {string.Join(", ", store.Twice)}");
    }

    private void AssertSound(IReadOnlyList<LedgerEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        Assert.Equal(cells, entries.Select(entry => entry.Cell));
        if (VerdictPolicy.Outcome(entries, [.. VerdictPolicy.Faults(entries)]) == GateOutcome.Passed)
        {
            Assert.Equal(cells.Count, entries.Count(entry => entry.Outcome is CellOutcome.Judged or CellOutcome.Reused or CellOutcome.Waived or CellOutcome.Settled));
            Assert.All(entries, entry => Assert.True(entry.Judgment is Judgment.Scored { Pass: true }, $"Run {seed} is green, and {entry.Cell} is not: {entry.Judgment}"));
        }
    }

    // A verdict is what most of the usable answers say; whoever wrote them knows.
    private async Task AssertVerdictsAsync(IReadOnlyList<LedgerEntry> entries)
    {
        var stored = await StoredAsync();
        foreach (var (cell, scored) in entries.Select(entry => (entry.Cell, entry.Judgment as Judgment.Scored)).Where(pair => pair.Item2 is not null))
        {
            var ballot = scored!.Vote!.Ballot;
            Assert.True(Decide(cell, Votes(cell, stored[cell])) == scored.Pass, $"Run {seed}: {cell} is {(scored.Pass ? "green" : "red")}, but its usable answers do not say so.");
            Assert.Equal(scored.Pass, ballot.Passes >= cell.Judge!.Voting.Majority);
        }
    }

    private List<bool> Votes(Cell cell, IReadOnlyList<StoredReply> replies) =>
        [.. replies.GroupBy(reply => reply.Sample).OrderBy(slot => slot.Key)
            .Select(slot => slot.OrderBy(reply => reply.Attempt).Select(reply => Server.Replies(cell).VoteOf(reply.Reply.Content)).FirstOrDefault(vote => vote is not null))
            .OfType<bool>()];

    private static bool? Decide(Cell cell, List<bool> votes)
    {
        var majority = (cell.Judge!.Voting.Votes / 2) + 1;
        return votes.Count(pass => pass) >= majority ? true : votes.Count(pass => !pass) >= majority ? false : null;
    }

    private async Task<Dictionary<Cell, IReadOnlyList<StoredReply>>> StoredAsync()
    {
        var stored = new Dictionary<Cell, IReadOnlyList<StoredReply>>();
        foreach (var cell in cells)
        {
            stored[cell] = await store.ReadAsync(cell.Key, CancellationToken.None);
        }

        return stored;
    }

    private static IEnumerable<Cell> CellsOf(int number, IReadOnlyList<Rule> rules)
    {
        var show = Catalogue.Show($"s{number}", "drama", ("short", string.Create(CultureInfo.InvariantCulture, $"A quiet text with the number {number} in it.")));
        return rules.Select(rule => new Cell(show, show.Suite[0], rule, Severity.Error, new JudgePolicy(new(), "m").For(rule)));
    }

    /// <summary>Stops a run when its first cell is done.</summary>
    private sealed class Stopping(CancellationTokenSource stop) : IProgress<JudgeProgress>
    {
        public void Report(JudgeProgress value)
        {
            if (value.Done > 0)
            {
                stop.Cancel();
            }
        }
    }
}

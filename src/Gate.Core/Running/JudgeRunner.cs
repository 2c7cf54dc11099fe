using System.Collections.Concurrent;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Judging.Agents;
using Gate.Core.Judging.Sampling;
using Gate.Core.Planning;
using Microsoft.Extensions.AI;

namespace Gate.Core.Running;

/// <summary>
/// Asks the judges of planned cells, many at a time, the same question only once. Every cell that goes in comes out with an entry, in the same order: what could not be asked is told, never
/// left out.
/// </summary>
/// <param name="width">How many cells are asked about at once.</param>
public sealed class JudgeRunner(IChatClient client, ISampleStore store, JudgePolicy policy, int width, TimeProvider time)
{
    private readonly CellAsker asker = new(client, store, new(), time);
    private readonly ConcurrentDictionary<string, Lazy<Task<CellAnswer>>> flights = new(StringComparer.Ordinal);
    private readonly Lock guard = new();
    private volatile Judgment.Faulted? stopped;
    private JudgeProgress state = new(0, 0, 0, default);

    /// <param name="text">The entries of the text rules of the same synopses, with what was accepted of them: they may settle a criterion.</param>
    /// <exception cref="OperationCanceledException">Somebody asked to stop. What was answered is in the store.</exception>
    public async Task<IReadOnlyList<LedgerEntry>> RunAsync(IReadOnlyList<Cell> cells, IReadOnlyList<LedgerEntry> text, IProgress<JudgeProgress>? progress, CancellationToken cancellation)
    {
        var failing = policy.Settings.AskAfterError ? [] : Failing(text);
        var entries = new LedgerEntry[cells.Count];
        state = new(0, cells.Count, 0, default);

        // Judge by judge: what they are told stays the same, so that an endpoint's prefix cache holds it.
        var order = Enumerable.Range(0, cells.Count).OrderBy(i => cells[i].Rule.Id, StringComparer.Ordinal);
        await Parallel.ForEachAsync(order, new ParallelOptions { MaxDegreeOfParallelism = width, CancellationToken = cancellation }, async (i, token) =>
        {
            Note(progress, running: 1);
            var cell = cells[i];
            entries[i] = failing.GetValueOrDefault((cell.Synopsis, cell.Rule.Manifest.Criterion)) is { } rule
                ? new(cell, CellOutcome.Settled, new Judgment.Settled(rule))
                : await JudgeAsync(cell, token);
            Note(progress, running: -1, done: 1, entries[i].Cost);
        });
        return entries;
    }

    private async Task<LedgerEntry> JudgeAsync(Cell cell, CancellationToken cancellation)
    {
        if (WithoutAsking(cell) is { } known)
        {
            return LedgerEntry.Of(cell, known);
        }

        var isFirst = false;
        var flight = flights.GetOrAdd(cell.Key, _ => new(() =>
        {
            isFirst = true;
            return AskAsync(cell, cancellation);
        }));
        var answer = await flight.Value;
        return Entry(cell, isFirst ? answer : answer with { Cost = CellCost.None });
    }

    private async Task<CellAnswer> AskAsync(Cell cell, CancellationToken cancellation)
    {
        var answer = await asker.AskAsync(cell, () => stopped, cancellation);
        if (answer.IsForAll)
        {
            stopped ??= answer.Fault;
        }

        return answer;
    }

    private LedgerEntry Entry(Cell cell, CellAnswer answer)
    {
        if (answer.Vote is { } vote)
        {
            return new(cell, answer.Cost.Calls > 0 ? CellOutcome.Judged : CellOutcome.Reused, JudgeFindings.Of(cell, vote, policy.Settings.Unverifiable)) { Cost = answer.Cost };
        }

        return new(cell, answer.Fault!.ProblemId == ProblemIds.BudgetSpent ? CellOutcome.SkippedForBudget : CellOutcome.Faulted, answer.Fault) { Cost = answer.Cost };
    }

    /// <returns>What a judge says without its model: it abstains, or what it reads cannot be read; null when it must be asked.</returns>
    internal static Judgment? WithoutAsking(Cell cell) => Inputs.Check(cell) is { } unusable ? unusable
        : cell.Rule.Judge!.Settings.Claims && ClaimDetector.Abstains(cell.Rule.Reads.Facets, cell.Show.Facts, cell.Synopsis) is { } reason ? new Judgment.Abstained(reason)
        : null;

    /// <summary>The criteria of synopses that need no judge any more, and the rule that has failed each.</summary>
    internal static Dictionary<(Catalogs.Synopsis, Rules.Criterion), string> Failing(IReadOnlyList<LedgerEntry> text)
    {
        var failing = new Dictionary<(Catalogs.Synopsis, Rules.Criterion), string>();
        foreach (var entry in text.Where(entry => entry.Judgment is Judgment.Scored { Pass: false }))
        {
            failing.TryAdd((entry.Cell.Synopsis, entry.Cell.Rule.Manifest.Criterion), entry.Cell.Rule.Id);
        }

        return failing;
    }

    private void Note(IProgress<JudgeProgress>? progress, int running = 0, int done = 0, CellCost? cost = null)
    {
        lock (guard)
        {
            state = state with { Running = state.Running + running, Done = state.Done + done, Usage = state.Usage + (cost?.Usage ?? default) };
            progress?.Report(state);
        }
    }
}

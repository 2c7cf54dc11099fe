using Gate.Changes;
using Gate.Core.Judging;
using Gate.Core.Judging.Prompts;
using Gate.Core.Judging.Sampling;
using Gate.Core.Planning;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Explaining;

/// <summary>Gathers what is known of a cell: text rules are run again, judges are read from the store. No model is asked.</summary>
/// <param name="today">Decides which acceptances have expired.</param>
internal sealed class CellExplainer(PlannedRun planned, ISampleStore store, DateOnly today)
{
    private readonly Acceptances acceptances = new(planned.Policy.Waivers, planned.Policy.Baseline, today);

    /// <param name="storePath">Null where there is no store yet.</param>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public async Task<ExplainedCell> ExplainAsync(Cell cell, string? storePath, CancellationToken cancellation)
    {
        var settings = planned.Policy.Settings.Judging;
        var cells = planned.Plan.Affected.Where(other => ReferenceEquals(other.Synopsis, cell.Synopsis) && other.Rule.Manifest.Criterion == cell.Rule.Manifest.Criterion).ToList();
        var entries = acceptances.Apply(Runner.Run([.. cells.Where(other => other.Judge is null)], null, cancellation)).ToDictionary(entry => entry.Cell);
        var failing = settings.AskAfterError ? null : entries.Values.FirstOrDefault(entry => entry.Judgment is Judgment.Scored { Pass: false })?.Cell.Rule.Id;
        StoredJudgment? own = null;
        foreach (var judge in cells.Where(other => other.Judge is not null))
        {
            var stored = StoredJudgment.Of(judge, await store.ReadAsync(judge.Key, cancellation), settings.Unverifiable);
            own = ReferenceEquals(judge, cell) ? stored : own;
            entries[judge] = Entry(judge, stored, failing);
        }

        return new(cell, planned.Run, [.. cells.Select(other => entries[other])])
        {
            Stored = own,
            Prompt = cell.Judge is null ? null : PromptWriter.Write(cell.Rule.Judge!, cell.Rule.Reads, cell.Judge.Rationale, cell.Show.Facts, cell.Synopsis),
            StorePath = storePath,
        };
    }

    private LedgerEntry Entry(Cell judge, StoredJudgment stored, string? failing)
    {
        if (failing is not null)
        {
            return new(judge, CellOutcome.Settled, new Judgment.Settled(failing));
        }

        LedgerEntry entry = (JudgeRunner.WithoutAsking(judge), stored.Judgment) switch
        {
            ({ } known, _) => LedgerEntry.Of(judge, known),
            (_, Judgment.Faulted fault) => LedgerEntry.Of(judge, fault),
            (_, { } judgment) => new(judge, CellOutcome.Reused, judgment),
            _ => new(judge, CellOutcome.Faulted, null),
        };
        return acceptances.Apply([entry])[0];
    }
}

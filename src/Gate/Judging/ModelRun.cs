using Gate.Changes;
using Gate.Commands;
using Gate.Core.Planning;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Providers;
using Gate.Storage;
using Microsoft.Extensions.AI;

namespace Gate.Judging;

/// <summary>What a run with a model needs beside the plan: the client, the store, and how far it has come.</summary>
internal sealed class ModelRun : IAsyncDisposable
{
    private readonly ConfiguredModel model;
    private readonly JudgePolicy judges;
    private readonly ModelClient client;
    private readonly SqliteSampleStore store;
    private readonly TimeProvider time;

    private ModelRun(ConfiguredModel model, JudgePolicy judges, ModelClient client, string storePath, TimeProvider time)
    {
        (this.model, this.judges, this.client, this.time) = (model, judges, client, time);
        store = new(storePath);
    }

    /// <summary>Null for a plan without a model.</summary>
    /// <param name="storePath">The full path of the store's file; it need not be there yet.</param>
    public static ModelRun? Open(PlannedRun planned, string storePath, ProgramContext context, Func<IChatClient, IChatClient>? around = null) =>
        planned.Policy is { Model: { } model, Judges: { } judges }
            ? new(model, judges, ModelClient.Create(model, context.Time, Environment.ProcessId, around), storePath, context.Time)
            : null;

    /// <summary>Asks the judges of a plan.</summary>
    /// <param name="text">The entries of its text rules.</param>
    public Task<IReadOnlyList<LedgerEntry>> JudgeAsync(IReadOnlyList<Cell> cells, IReadOnlyList<LedgerEntry> text, IProgress<JudgeProgress>? progress, CancellationToken cancellation) =>
        new JudgeRunner(client, store, judges, model.MaximumConcurrency, time).RunAsync(cells, text, progress, cancellation);

    /// <summary>Has the explanations of factuality panels written.</summary>
    public async Task<(IReadOnlyList<Explanation> Explanations, ModelUse Use)> ExplainAsync(IReadOnlyList<LedgerEntry> ledger, CancellationToken cancellation)
    {
        var panel = new PanelRunner(client, store, model.Identity, model.MaximumConcurrency, time);
        var explanations = await panel.RunAsync(ledger, cancellation);
        var cost = ledger.Select(entry => entry.Cost).OfType<CellCost>().Aggregate(panel.Cost, (sum, cell) => sum + cell);
        var prices = model.Settings.Prices;
        return (explanations, new(cost, prices.CostOf(cost.Usage), prices.Currency ?? "USD") { MoneyOf = cell => prices.CostOf(cell.Usage) });
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await store.DisposeAsync();
    }
}

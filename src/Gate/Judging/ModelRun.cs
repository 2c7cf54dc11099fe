using Gate.Changes;
using Gate.Commands;
using Gate.Core.Planning;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Providers;
using Gate.Providers.Telemetry;
using Gate.Providers.Tracing;
using Gate.Providers.Wire;
using Gate.Storage;
using Microsoft.Extensions.AI;

namespace Gate.Judging;

/// <summary>What a run with a model needs beside the plan: the client, the store, and how far it has come.</summary>
internal sealed class ModelRun : IAsyncDisposable
{
    // What comes in within it is committed together. An endpoint's answer takes a hundred times as long.
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromMilliseconds(5);

    private readonly ConfiguredModel model;
    private readonly JudgePolicy judges;
    private readonly ModelClient client;
    private readonly IChatClient judge;
    private readonly SqliteSampleStore store;
    private readonly TimeProvider time;

    private ModelRun(ConfiguredModel model, JudgePolicy judges, ModelClient client, TraceFolder? traces, string storePath, TimeProvider time)
    {
        (this.model, this.judges, this.client, this.time) = (model, judges, client, time);
        judge = traces is null ? client : new TracingClient(client, model, traces, time);
        store = new(storePath, BetweenCommits);
    }

    /// <summary>Null for a plan without a model.</summary>
    /// <param name="storePath">The full path of the store's file; it need not be there yet.</param>
    /// <param name="traces">Where each request and answer is written down; null for nowhere.</param>
    /// <param name="telemetry">Null when nobody collects any.</param>
    public static ModelRun? Open(PlannedRun planned, string storePath, TraceFolder? traces, RunTelemetry? telemetry, ProgramContext context)
    {
        if (planned.Policy is not { Model: { } model, Judges: { } judges })
        {
            return null;
        }

        IChatClient endpoint = model.Withheld is { } withheld ? new WithheldClient(withheld) : new ChatEndpoint(model, context.Time);
        var limited = ModelClient.Create(model, telemetry?.Around(endpoint, model, context.Time) ?? endpoint, context.Time, Environment.ProcessId);
        return new(model, judges, limited, traces, storePath, context.Time);
    }

    /// <summary>For judging what is not planned: the examples of pages.</summary>
    public static ModelRun Open(ConfiguredModel model, JudgePolicy judges, string storePath, ProgramContext context) =>
        new(model, judges, ModelClient.Create(model, context.Time, Environment.ProcessId), null, storePath, context.Time);

    /// <summary>Asks the judges of a plan. More cells are at work than requests may be, so that the endpoint does not wait while answers are read and kept.</summary>
    /// <param name="text">The entries of its text rules.</param>
    public Task<IReadOnlyList<LedgerEntry>> JudgeAsync(IReadOnlyList<Cell> cells, IReadOnlyList<LedgerEntry> text, IProgress<JudgeProgress>? progress, CancellationToken cancellation) =>
        new JudgeRunner(judge, store, judges, model.MaximumConcurrency + (model.MaximumConcurrency / 2), time).RunAsync(cells, text, progress, cancellation);

    /// <summary>Has the explanations of factuality panels written.</summary>
    public async Task<(IReadOnlyList<Explanation> Explanations, ModelUse Use)> ExplainAsync(IReadOnlyList<LedgerEntry> ledger, CancellationToken cancellation)
    {
        var panel = new PanelRunner(judge, store, model.Identity, model.MaximumConcurrency, time);
        var explanations = await panel.RunAsync(ledger, cancellation);
        var cost = ledger.Select(entry => entry.Cost).OfType<CellCost>().Aggregate(panel.Cost, (sum, cell) => sum + cell);
        var prices = model.Settings.Prices;
        return (explanations, new(cost, MoneyOf(cost), prices.Currency ?? "USD") { MoneyOf = MoneyOf });
    }

    private double? MoneyOf(CellCost cost) => cost.Unmetered > 0 ? null : model.Settings.Prices.CostOf(cost.Usage);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await store.DisposeAsync();
    }
}

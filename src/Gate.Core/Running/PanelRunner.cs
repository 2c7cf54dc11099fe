using System.Collections.Concurrent;
using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Panel;
using Gate.Core.Judging.Sampling;
using Microsoft.Extensions.AI;

namespace Gate.Core.Running;

/// <summary>
/// Has the agents' summaries merged where several of them fail one synopsis. The verdicts stand before it begins: where it fails, the summaries stand side by side instead.
/// </summary>
/// <param name="model">The model and its parameters, as keys have them.</param>
/// <param name="width">How many synopses are asked about at once.</param>
public sealed class PanelRunner(IChatClient client, ISampleStore store, string model, int width, TimeProvider time)
{
    /// <summary>What could not be used so often, over all runs, is not paid for again: it decides nothing.</summary>
    private const int MostAttempts = 2;

    private readonly ConcurrentBag<Explanation> explanations = [];
    private readonly Lock guard = new();

    /// <summary>What the explanations cost.</summary>
    public CellCost Cost { get; private set; } = CellCost.None;

    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public async Task<IReadOnlyList<Explanation>> RunAsync(IReadOnlyList<LedgerEntry> ledger, CancellationToken cancellation)
    {
        var panels = ledger.Where(Contradicts).GroupBy(entry => entry.Cell.Synopsis, ReferenceEqualityComparer.Instance as IEqualityComparer<Synopsis>).Where(panel => panel.Count() > 1);
        await Parallel.ForEachAsync(panels, new ParallelOptions { MaxDegreeOfParallelism = width, CancellationToken = cancellation }, async (panel, token) =>
        {
            if (await ExplainAsync(panel.Key!, [.. panel], token) is { } text)
            {
                explanations.Add(new(panel.Key!, text));
            }
        });
        return [.. explanations];
    }

    private static bool Contradicts(LedgerEntry entry) =>
        entry.Cell.Rule.Judge?.Settings.Claims == true && entry.Judgment is Judgment.Scored { Vote.Pass: false, Pass: false };

    private async Task<string?> ExplainAsync(Synopsis synopsis, IReadOnlyList<LedgerEntry> panel, CancellationToken cancellation)
    {
        var prompt = PanelPrompt.Write(synopsis.Text, [.. panel.Select(entry => (entry.Cell.Rule.Id, ((Judgment.Scored)entry.Judgment!).Vote!.Deciding.Summary))]);
        var key = PanelPrompt.Key(prompt, model);
        var stored = await store.ReadAsync(key, cancellation);
        if (stored.Select(reply => PanelPrompt.Read(reply.Reply.Content, reply.Reply.FinishReason)).FirstOrDefault(text => text is not null) is { } known)
        {
            return known;
        }

        return stored.Count < MostAttempts ? await AskAsync(prompt, key, stored.Count, cancellation) : null;
    }

    private async Task<string?> AskAsync(Judging.Prompts.Prompt prompt, string key, int attempt, CancellationToken cancellation)
    {
        CallResult result;
        try
        {
            result = CallResult.Of(await client.GetResponseAsync(ModelRequest.Messages(prompt, "panel"), ModelRequest.Options(prompt, 1, null), cancellation));
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whatever it is: the verdicts stand, and each agent's own summary is there.
            return null;
        }

        lock (guard)
        {
            Cost += CellCost.Of(result);
        }

        var reply = ModelRequest.Replies(result, [(0, attempt)], time.GetUtcNow())[0];
        await store.AppendAsync(key, reply, CancellationToken.None);
        return PanelPrompt.Read(reply.Reply.Content, reply.Reply.FinishReason);
    }
}

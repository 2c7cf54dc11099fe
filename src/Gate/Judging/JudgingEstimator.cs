using Gate.Changes;
using Gate.Core.Judging;
using Gate.Core.Judging.Panel;
using Gate.Core.Judging.Prompts;
using Gate.Core.Judging.Sampling;
using Gate.Core.Planning;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Providers;
using Gate.Providers.Wire;
using Microsoft.Extensions.AI;

namespace Gate.Judging;

/// <summary>Reckons what a plan would take of a model, from the store and the prompts; asks nobody.</summary>
/// <param name="planned">With a model.</param>
internal sealed class JudgingEstimator(PlannedRun planned, ISampleStore store, DateOnly today)
{
    // A field each for reasoning, evidence, summary and decision, with hardly anything in it.
    private const int ShortestAnswer = 40;
    private const int LongestSummary = 200;

    private readonly ConfiguredModel model = planned.Policy.Model!;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> instructions = new(StringComparer.Ordinal);

    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public async Task<JudgingEstimate> RunAsync(CancellationToken cancellation)
    {
        var judges = planned.Plan.Affected.Where(cell => cell.Judge is not null).ToList();
        var failing = judges.Count == 0 || planned.Policy.Settings.Judging.AskAfterError ? [] : JudgeRunner.Failing(JudgeText(cancellation));
        var estimate = JudgingEstimate.None with { Cells = judges.Count };
        var agents = new List<Cell>();
        foreach (var cell in judges)
        {
            if (failing.ContainsKey((cell.Synopsis, cell.Rule.Manifest.Criterion)))
            {
                estimate = estimate with { Settled = estimate.Settled + 1 };
                continue;
            }

            var before = estimate;
            estimate = JudgeRunner.WithoutAsking(cell) switch
            {
                Judgment.Abstained => estimate with { Abstained = estimate.Abstained + 1 },
                not null => estimate with { Unreadable = estimate.Unreadable + 1 },
                null => await AddAsync(estimate, cell, cancellation),
            };
            if (cell.Rule.Judge!.Settings.Claims && (estimate.Abstained, estimate.Unreadable) == (before.Abstained, before.Unreadable))
            {
                agents.Add(cell);
            }
        }

        return estimate.New == 0 ? estimate : agents.GroupBy(cell => cell.Synopsis.Id).Where(panel => panel.Count() > 1).Aggregate(estimate, AddExplanation);
    }

    private IReadOnlyList<LedgerEntry> JudgeText(CancellationToken cancellation) => new Acceptances(planned.Policy.Waivers, planned.Policy.Baseline, today)
        .Apply(Runner.Run([.. planned.Plan.Affected.Where(cell => cell.Judge is null)], null, cancellation));

    private async Task<JudgingEstimate> AddAsync(JudgingEstimate estimate, Cell cell, CancellationToken cancellation)
    {
        var needed = VotesNeeded.Of(cell, await store.ReadAsync(cell.Key, cancellation));
        if (needed.AtMost == 0)
        {
            return estimate with { Reused = estimate.Reused + 1 };
        }

        // The same question is asked once.
        return asked.Add(cell.Key)
            ? Add(estimate, PromptWriter.Write(cell.Rule.Judge!, cell.Rule.Reads, cell.Judge!.Rationale, cell.Show.Facts, cell.Synopsis), cell.Rule.Id, needed)
            : estimate;
    }

    private JudgingEstimate Add(JudgingEstimate estimate, Prompt prompt, string rule, VotesNeeded needed)
    {
        var messages = ModelRequest.Messages(prompt, rule);
        var cached = TokenEstimate.AtLeast([messages[0]]) * (instructions.Add(prompt.Instructions) ? needed.Requests - 1 : needed.Requests);
        return estimate with
        {
            Calls = estimate.Calls + new Bounds(needed.Requests, needed.AtMost),
            Replies = estimate.Replies + new Bounds(needed.AtLeast, needed.AtMost),
            Fewest = estimate.Fewest + new TokenUsage(TokenEstimate.AtLeast(messages) * needed.Requests, cached, (long)ShortestAnswer * needed.AtLeast),
            Most = estimate.Most + MostOf(messages, needed.AtMost, prompt),
        };
    }

    // Where several agents of a panel fail a synopsis, their summaries are merged.
    private JudgingEstimate AddExplanation(JudgingEstimate estimate, IGrouping<Core.Catalogs.SynopsisId, Cell> panel)
    {
        var prompt = PanelPrompt.Write(panel.First().Synopsis.Text, [.. panel.Select(cell => (cell.Rule.Id, new string('x', LongestSummary)))]);
        return estimate with
        {
            Calls = estimate.Calls + new Bounds(0, 1),
            Replies = estimate.Replies + new Bounds(0, 1),
            Most = estimate.Most + MostOf(ModelRequest.Messages(prompt, "panel"), 1, prompt),
        };
    }

    private TokenUsage MostOf(IReadOnlyList<ChatMessage> messages, int calls, Prompt prompt) =>
        new(TokenEstimate.AtMost(messages) * calls, 0, (long)(model.Settings.MaxOutputTokens ?? prompt.MaximumTokens) * calls);
}

using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Core.Running;
using Gate.Judging;
using Gate.Providers;
using Gate.Storage;

namespace Gate.Commands.Rules;

/// <summary>What came of asking judges about the examples on their pages.</summary>
/// <param name="Cost">In a sentence.</param>
/// <param name="IsIncomplete">True when there was no usable answer to one.</param>
internal sealed record JudgeTrial(IReadOnlyList<ExampleFailure> Failures, string Cost, bool IsIncomplete)
{
    /// <param name="directory">The project's folder.</param>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public static async Task<JudgeTrial> RunAsync(
        ProgramContext context, ConfiguredModel model, IReadOnlyList<(Rule Rule, RuleExample Example)> examples, string? store, string directory, CancellationToken cancellation)
    {
        // The pages are tried as they stand: votes and rationale are theirs, not those of gate.yml.
        var policy = new JudgePolicy(new(), model.Identity);
        var cells = examples.Select(pair => JudgeExamples.CellOf(pair.Rule, pair.Example, policy)).ToList();
        var path = StorePath.Find(store, store is null ? directory : null, context.WorkingDirectory);
        await using var run = ModelRun.Open(model, policy, path, context);
        var progress = JudgeProgressLine.On(context, model);
        var entries = await run.JudgeAsync(cells, [], progress, cancellation);
        progress?.Clear();
        return new(
            [.. examples.Zip(entries, (pair, entry) => JudgeExamples.Check(pair.Example, entry.Judgment)).OfType<ExampleFailure>()],
            Sentence(model, entries.Select(entry => entry.Cost).OfType<CellCost>().Aggregate(CellCost.None, (sum, cost) => sum + cost)),
            entries.Any(entry => entry.Judgment is null or Judgment.Faulted));
    }

    private static string Sentence(ConfiguredModel model, CellCost cost)
    {
        var price = model.Settings.Prices.CostOf(cost.Usage) is { } money ? $", {money:0.00##} {model.Settings.Prices.Currency ?? "USD"}" : "";
        return $"{RulesTestCommand.Count(cost.Calls, "call")} to {model.Name}: {cost.Replies:N0} new and {cost.StoredReplies:N0} stored answers, {cost.Usage.Prompt + cost.Usage.Completion:N0} tokens{price}.";
    }
}

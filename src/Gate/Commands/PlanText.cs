using Gate.Changes;
using Gate.Core.Planning;
using Gate.Core.Settings;
using Gate.Judging;

namespace Gate.Commands;

/// <summary>A plan for people.</summary>
internal static class PlanText
{
    /// <param name="estimate">Null without a model.</param>
    public static void Write(PlannedRun planned, JudgingEstimate? estimate, TextWriter output)
    {
        foreach (var line in planned.Run.Notices.Concat(planned.Problems.Select(problem => problem.ToString())))
        {
            output.WriteLine(Printable.Line(line));
        }

        foreach (var show in planned.Plan.Affected.GroupBy(cell => cell.Synopsis.Id.Show))
        {
            output.WriteLine(Printable.Line(show.Key));
            foreach (var synopsis in show.GroupBy(cell => cell.Synopsis.Id))
            {
                output.WriteLine(Printable.Line($"  {synopsis.Key.ToString()[(show.Key.Length + 1)..],-16} {Rules(planned, synopsis)}"));
            }
        }

        var synopses = planned.Plan.Affected.Select(cell => cell.Synopsis.Id).Distinct().Count();
        output.WriteLine(planned.Plan.Affected.Count == 0
            ? "Nothing is affected: no synopsis changed, nor anything that judges it."
            : $"{planned.Plan.Affected.Count} cells of {Count(synopses, "synopsis", "synopses")} are affected; {planned.Plan.Unaffected} compared cells are not.");
        output.WriteLine($"From {planned.Run.Base ?? "nothing (everything is judged)"} to {planned.Run.Head}; rules from {planned.Run.RulesFrom}{(planned.Run.RulesFromHead ? " (a trial: rules come from what is judged)" : "")}.");
        if (estimate is null)
        {
            output.WriteLine("Model calls: 0 (text rules only; no language model is configured). Cost: 0.");
            return;
        }

        output.WriteLine(Printable.Line($"{planned.Policy.Model!.Name} judges {Count(estimate.Cells, "cell", "cells")}: {string.Join(", ", Parts(estimate))}."));
        output.WriteLine(estimate.New == 0 ? "Model calls: 0. Cost: 0." : $"Model calls: {estimate.Calls}, for {estimate.Replies} answers. Tokens: {estimate.Prompt} in, {estimate.Completion} out. Cost: {Cost(estimate, planned.Policy.Model.Settings.Prices)}.");
        if (estimate.New > 0)
        {
            output.WriteLine("The least is where all votes agree, the most where all are cast, each with the longest answer. An answer that cannot be used is asked for once more, on top.");
        }
    }

    private static IEnumerable<string> Parts(JudgingEstimate estimate) => new[]
    {
        (estimate.New, "to ask about"),
        (estimate.Reused, "in the store"),
        (estimate.Settled, "settled by text rules"),
        (estimate.Abstained, "without anything to check"),
        (estimate.Unreadable, "without readable facts"),
    }.Where((part, i) => i == 0 || part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}");

    private static string Cost(JudgingEstimate estimate, ModelPrices prices) => estimate.Cost(prices) is { } cost
        ? $"{cost.AtLeast:0.00##} to {cost.AtMost:0.00##} {prices.Currency ?? "USD"}"
        : "unknown (set `model.prices` in gate.yml)";

    private static string Rules(PlannedRun planned, IEnumerable<Cell> cells)
    {
        var ids = cells.Select(cell => cell.Rule.Id).ToList();
        return ids.Count == planned.Policy.Rules.All.Count ? $"all {ids.Count} rules" : ids.Count > 8 ? $"{ids.Count} rules" : string.Join(' ', ids);
    }

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}

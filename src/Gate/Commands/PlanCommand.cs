using System.CommandLine;
using Gate.Changes;
using Gate.Core.Rules;
using Gate.Judging;
using Gate.Providers;
using Gate.Storage;

namespace Gate.Commands;

/// <summary>`gate plan`: which cells a change affects and what judging them would cost, without asking a model.</summary>
internal static class PlanCommand
{
    public static Command Create(ProgramContext context)
    {
        var range = new RangeOptions();
        var models = new ModelOptions();
        var format = new Option<string>("--format") { Description = "console or json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var store = new Option<string?>("--store") { Description = "The file that keeps the model's answers. Default: .gate/samples.db in the project's folder." };
        var command = new GateCommand("plan", "Show which synopses a change affects, by which rules, and what judging them would cost.",
            "gate plan                            # this branch against the upstream default branch",
            "gate plan --working-tree             # with what is not committed yet",
            "gate plan --base v1.2 --head main --format json",
            "gate plan --all --model-endpoint http://localhost:11434/v1 --model-name qwen3   # what a sweep would cost");
        range.AddTo(command);
        command.Options.Add(format);
        models.AddTo(command);
        command.Options.Add(store);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => RunAsync(context, range.Read(parsed), models.Read(parsed), parsed.GetValue(store), parsed.GetValue(format) == "json", cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ProgramContext context, RangeRequest request, ModelSource model, string? store, bool isJson, CancellationToken cancellation)
    {
        // Git is asked first, and waits mostly; the rules are read meanwhile.
        _ = Task.Run(RuleLoader.Prepare, cancellation);
        using var session = Session.Open(context, request, model, cancellation);
        var estimate = session.Planned.Policy.Model is null ? null : await EstimateAsync(session.Planned, session.StoreFile(store, context), context.Today, cancellation);
        if (isJson)
        {
            PlanJson.Write(session.Planned, estimate, context.Output);
        }
        else
        {
            PlanText.Write(session.Planned, estimate, context.Output);
        }

        return session.Planned.Problems.Count == 0 ? ExitCodes.Ok : ExitCodes.Incomplete;
    }

    private static async Task<JudgingEstimate> EstimateAsync(PlannedRun planned, string storePath, DateOnly today, CancellationToken cancellation)
    {
        await using var store = new SqliteSampleStore(storePath);
        return await new JudgingEstimator(planned, store, today).RunAsync(cancellation);
    }
}

using System.CommandLine;
using Gate.Changes;
using Gate.Core.Rules;
using Gate.Providers.Telemetry;
using Gate.Providers.Tracing;

namespace Gate.Commands;

/// <summary>`gate check`: judges what a change affects, writes the reports and ends with the verdict's exit code.</summary>
internal static class CheckCommand
{
    public static Command Create(ProgramContext context)
    {
        var range = new RangeOptions();
        var reports = new ReportOptions();
        var models = new ModelOptions();
        var fix = new Option<bool>("--fix") { Description = "Apply the fixes of errors and warnings (with --verbose: of suggestions, too) to the files on disk, then judge them again. Implies --working-tree." };
        var store = new Option<string?>("--store") { Description = "The file that keeps the model's answers. Default: .gate/samples.db in the project's folder." };
        var command = new GateCommand("check", "Judge the synopses that a change affects.",
            "gate check                           # this branch against the upstream default branch",
            "gate check --working-tree --fix      # what is not committed yet, mending what can be mended",
            "gate check --base origin/main --head HEAD --format console --format sarif --output - --output gate.sarif",
            "gate check --model-endpoint http://localhost:11434/v1 --model-name qwen3   # with a language model",
            "gate check --all                     # the whole catalogue at HEAD");
        var trace = new Option<string?>("--trace") { Description = "Write each request to the model and its answer into this folder. It will hold unpublished texts." };
        range.AddTo(command);
        reports.AddTo(command);
        command.Options.Add(fix);
        models.AddTo(command);
        command.Options.Add(store);
        command.Options.Add(trace);
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var targets = reports.Read(parsed, context);
                ReportTarget.Prepare(targets);
                using var telemetry = RunTelemetry.Start(context);
                var request = new JudgingRequest(range.Read(parsed), models.Read(parsed), parsed.GetValue(store))
                {
                    Traces = parsed.GetValue(trace) is { } folder ? TraceFolder.Open(folder, context) : null,
                    Telemetry = telemetry,
                };
                var hint = ModelHint.Begin(context, targets, request.Model!.Settings, cancellation);
                var done = parsed.GetValue(fix)
                    ? await CheckAndFixAsync(context, request with { Range = request.Range with { WorkingTree = true } }, reports.IsVerbose(parsed) ? Severity.Suggestion : Severity.Warning, cancellation)
                    : await JudgedChange.OfAsync(context, request, cancellation);
                telemetry?.Complete(done.Result);
                ReportTarget.WriteAll(targets, done.Result, context);
                await (hint is null || done.IsModelChosen ? Task.CompletedTask : hint.WriteAsync());
                return (int)done.Result.Outcome;
            },
            cancellation));
        return command;
    }

    private static async Task<JudgedChange> CheckAndFixAsync(ProgramContext context, JudgingRequest request, Severity least, CancellationToken cancellation)
    {
        // What can be mended without a model is mended before one is paid to read it.
        var trial = await JudgedChange.OfAsync(context, request with { Model = null }, cancellation);
        var written = FixWriter.Write(trial.Result, trial.Directory, trial.Prefix, least);
        foreach (var line in written.Refusals.Append(written.ToString()))
        {
            context.Error.WriteLine(Printable.Line(line));
        }

        return await JudgedChange.OfAsync(context, request, cancellation);
    }
}

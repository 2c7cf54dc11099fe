using System.CommandLine;
using Gate.Changes;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Commands;

/// <summary>`gate check`: judges what a change affects, writes the reports and ends with the verdict's exit code.</summary>
internal static class CheckCommand
{
    public static Command Create(ProgramContext context)
    {
        var range = new RangeOptions();
        var reports = new ReportOptions();
        var fix = new Option<bool>("--fix") { Description = "Apply the fixes of errors and warnings (with --verbose: of suggestions, too) to the files on disk, then judge them again. Implies --working-tree." };
        var command = new GateCommand("check", "Judge the synopses that a change affects.",
            "gate check                           # this branch against the upstream default branch",
            "gate check --working-tree --fix      # what is not committed yet, mending what can be mended",
            "gate check --base origin/main --head HEAD --format console --format sarif --output - --output gate.sarif",
            "gate check --all                     # the whole catalogue at HEAD");
        range.AddTo(command);
        reports.AddTo(command);
        command.Options.Add(fix);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var request = range.Read(parsed);
                var targets = reports.Read(parsed, context);
                ReportTarget.Prepare(targets);
                var result = parsed.GetValue(fix)
                    ? CheckAndFix(context, request with { WorkingTree = true }, reports.IsVerbose(parsed) ? Severity.Suggestion : Severity.Warning, cancellation)
                    : Check(context, request, cancellation).Result;
                ReportTarget.WriteAll(targets, result, context);
                return (int)result.Outcome;
            },
            cancellation));
        return command;
    }

    private static (GateResult Result, string Directory, string Prefix) Check(ProgramContext context, RangeRequest request, CancellationToken cancellation)
    {
        // Git is asked first, and waits mostly; the rules are made ready meanwhile.
        _ = Task.Run(Runner.Prepare, cancellation);
        using var session = Session.Open(context, request, cancellation);
        var progress = Progress.On(context);
        var result = CheckRun.Execute(session.Planned, context.Today, progress, cancellation);
        progress?.Clear();
        return (result, session.Directory, session.Prefix);
    }

    private static GateResult CheckAndFix(ProgramContext context, RangeRequest request, Severity least, CancellationToken cancellation)
    {
        var (result, directory, prefix) = Check(context, request, cancellation);
        var written = FixWriter.Write(result, directory, prefix, least);
        foreach (var line in written.Refusals.Append(written.ToString()))
        {
            context.Error.WriteLine(Printable.Line(line));
        }

        return written.Applied == 0 ? result : Check(context, request, cancellation).Result;
    }
}

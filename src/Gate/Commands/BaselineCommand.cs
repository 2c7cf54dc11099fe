using System.CommandLine;
using Gate.Changes;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Verdicts;
using Gate.Importing;

namespace Gate.Commands;

/// <summary>`gate baseline`: accepts what is there when the gate is introduced, once; from then on the list can only shrink.</summary>
internal static class BaselineCommand
{
    public static Command Create(ProgramContext context)
    {
        var command = new GateCommand("baseline", "Accept the findings that are there when the gate is introduced; afterwards the list can only shrink.",
            "gate baseline create                 # once, on the day the gate is introduced",
            "gate baseline prune                  # whenever old faults were mended");
        command.Subcommands.Add(CreateOne(context, "create", "Write .gate/baseline.jsonl with every error and warning of the whole catalogue. Refused when there is one.", Start));
        command.Subcommands.Add(CreateOne(context, "prune", "Remove the entries whose finding is gone.", Prune));
        return command;
    }

    private static Command CreateOne(ProgramContext context, string name, string description, Func<ProgramContext, ProjectFolder, GateResult, int> act)
    {
        var directory = new Option<string?>("--directory", "-C") { Description = "The project's folder. Default: the nearest folder upwards with a gate.yml, else the top of the repository." };
        var command = new GateCommand(name, description, $"gate baseline {name}");
        command.Options.Add(directory);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(context, parsed.GetValue(directory), act, cancellation), cancellation));
        return command;
    }

    private static int Run(ProgramContext context, string? directory, Func<ProgramContext, ProjectFolder, GateResult, int> act, CancellationToken cancellation)
    {
        using var session = Session.Open(context, new() { Directory = directory, All = true, WorkingTree = true, RulesFromHead = true }, null, cancellation);
        var progress = Progress.On(context);
        var result = CheckRun.ExecuteAsync(session.Planned, context.Today, null, new(progress, null), cancellation).GetAwaiter().GetResult();
        progress?.Clear();
        return result.Outcome == GateOutcome.Incomplete
            ? throw new UsageException([.. result.Problems])
            : act(context, new ProjectFolder(session.Directory), result);
    }

    private static int Start(ProgramContext context, ProjectFolder folder, GateResult result)
    {
        folder.Require(Baseline.Path);
        if (folder.Read(Baseline.Path) is not null)
        {
            throw new UsageException($"{Baseline.Path} is there already, and a baseline can only shrink.",
                "Mend the texts, or accept single findings with a reason: a suppression in the file or `gate waive`.");
        }

        var entries = Findings(result).Where(finding => finding.Acceptance is null && finding.Severity >= Severity.Warning).Select(Baseline.Of).ToList();
        folder.Write(Baseline.Path, Baseline.Write(entries));
        context.Output.WriteLine($"Wrote {Baseline.Path} with {entries.Count} findings. Commit it; from now on it can only shrink.");
        return ExitCodes.Ok;
    }

    private static int Prune(ProgramContext context, ProjectFolder folder, GateResult result)
    {
        folder.Require(Baseline.Path);
        if (folder.Read(Baseline.Path) is not { } old)
        {
            throw new UsageException($"There is no {Baseline.Path}.", "Nothing needs pruning. `gate baseline create` writes one.");
        }

        var kept = Findings(result).Where(finding => finding.Acceptance?.Kind == AcceptanceKind.Baseline).Select(Baseline.Of).ToList();
        var before = old.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));
        folder.Write(Baseline.Path, Baseline.Write(kept));
        context.Output.WriteLine($"Removed {before - kept.Count} of {before} entries from {Baseline.Path}.");
        return ExitCodes.Ok;
    }

    private static IEnumerable<Finding> Findings(GateResult result) =>
        result.Ledger.Select(entry => entry.Judgment).OfType<Judgment.Scored>().SelectMany(scored => scored.Findings);
}

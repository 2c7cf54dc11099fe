using System.CommandLine;
using Gate.Storage;

namespace Gate.Commands.Store;

/// <summary>`gate store import`: takes replies from another store.</summary>
internal static class StoreImportCommand
{
    private const int MaximumTold = 20;

    public static Command Create(ProgramContext context)
    {
        var options = new StoreOptions();
        var file = new Argument<string>("file") { Description = "Lines of JSON as `gate store export` writes them." };
        var command = new GateCommand("import", "Take replies from an export into the store. Doing it again changes nothing; where the store has another reply in the same place, that one stays. Import only what you trust: a run believes the replies that it finds. Exit code 3: a line could not be read.",
            "gate store import replies.jsonl",
            "gate store import nightly.jsonl --store shared/samples.db");
        command.Arguments.Add(file);
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var path = options.Read(parsed, context);
            var source = Path.GetFullPath(parsed.GetValue(file)!, context.WorkingDirectory);
            if (StorePath.IsPartOf(path, source))
            {
                throw new UsageException("The file is the store itself.", "Name a file that `gate store export` wrote.");
            }

            if (!File.Exists(source))
            {
                throw new UsageException($"There is no file {source}.", "Name a file that `gate store export` wrote.");
            }

            return Task.Run(() => Run(context, path, source, cancellation), cancellation);
        });
        return command;
    }

    private static int Run(ProgramContext context, string path, string source, CancellationToken cancellation)
    {
        var progress = Progress.On(context, "lines read");
        var (told, isRead) = (0L, false);
        var import = new StoreImport(path, (line, why) =>
        {
            if (++told <= MaximumTold)
            {
                progress?.Clear();
                context.Error.WriteLine(Printable.Line($"{source}:{line}: {why}"));
            }
        });
        try
        {
            using var stream = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
            import.Execute(stream, progress, cancellation);
            isRead = true;
        }
        finally
        {
            progress?.Clear();
            if (told > MaximumTold)
            {
                context.Error.WriteLine($"{told - MaximumTold:N0} more lines are not listed.");
            }

            if (isRead || import.Lines > 0)
            {
                context.Output.WriteLine($"Read {import.Lines:N0} lines: {import.Added:N0} added, {import.Known:N0} there already, {import.Conflicting:N0} in conflict and left out, {import.Bad:N0} unreadable.");
            }
        }

        return import.Bad == 0 ? ExitCodes.Ok : ExitCodes.Incomplete;
    }
}

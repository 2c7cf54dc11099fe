using System.CommandLine;
using System.Text;
using Gate.Storage;

namespace Gate.Commands.Store;

/// <summary>`gate store export`: writes the store as lines of JSON.</summary>
internal static class StoreExportCommand
{
    private const int ProgressStep = 1_000;

    public static Command Create(ProgramContext context)
    {
        var options = new StoreOptions();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write. `-`, or none: standard output." };
        var command = new GateCommand("export", "Write every reply as a line of JSON, by cell, sample and attempt: the same store gives the same bytes. From a damaged store, whatever can be read. Exit code 3: something could not be read.",
            "gate store export --output replies.jsonl",
            "gate store export --store old/samples.db | gzip > replies.jsonl.gz");
        command.Options.Add(output);
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var path = options.Read(parsed, context);
            var target = parsed.GetValue(output) is { } name and not "-" ? Path.GetFullPath(name, context.WorkingDirectory) : null;
            if (target is not null && StorePath.IsPartOf(path, target))
            {
                throw new UsageException("`--output` would write over the store.", "Name another file.");
            }

            return Task.Run(() => Run(context, path, target, cancellation), cancellation);
        });
        return command;
    }

    private static int Run(ProgramContext context, string path, string? target, CancellationToken cancellation)
    {
        using var export = StoreExport.Open(path) ?? throw StoreOptions.Missing(path);
        var (written, unreadable) = target is null ? Write(context, export, context.Output, cancellation) : WriteFile(context, export, target, cancellation);
        if (target is not null)
        {
            context.Output.WriteLine(Printable.Line($"Wrote {written:N0} {(written == 1 ? "reply" : "replies")} to {target}."));
        }

        if (!export.IsDamaged && unreadable == 0)
        {
            return ExitCodes.Ok;
        }

        var damage = StoreFaults.Damaged(path);
        context.Error.WriteLine(Printable.Line($"gate: {damage.Message} {written:N0} replies could be read and are written{(unreadable > 0 ? $", {unreadable:N0} were found and could not" : "")}; how many are lost is not known."));
        context.Error.WriteLine("      Move the store away and take these lines into a new one with `gate store import`. What is missing is asked again.");
        return ExitCodes.Incomplete;
    }

    private static (long Written, long Unreadable) WriteFile(ProgramContext context, StoreExport export, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = target + ".part";
        try
        {
            (long, long) count;
            using (var file = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16))
            {
                count = Write(context, export, file, cancellation);
            }

            File.Move(temporary, target, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static (long Written, long Unreadable) Write(ProgramContext context, StoreExport export, TextWriter output, CancellationToken cancellation)
    {
        var progress = Progress.On(context, "replies written");
        var (written, unreadable) = (0L, 0L);
        try
        {
            foreach (var row in export.Rows())
            {
                cancellation.ThrowIfCancellationRequested();
                if (row.Unpack() is not { } reply)
                {
                    unreadable++;
                    continue;
                }

                output.Write(ReplyLine.Write(row.KeyText, reply));
                output.Write('\n');
                if (++written % ProgressStep == 0)
                {
                    progress?.Report((int)Math.Min(written, int.MaxValue));
                }
            }

            output.Flush();
            return (written, unreadable);
        }
        finally
        {
            progress?.Clear();
        }
    }
}

using System.CommandLine;
using Gate.Storage;

namespace Gate.Commands.Store;

/// <summary>`gate store prune`: removes replies that are no longer wanted.</summary>
internal static class StorePruneCommand
{
    public static Command Create(ProgramContext context)
    {
        var options = new StoreOptions();
        var olderThan = new Option<string?>("--older-than") { Description = "Remove replies that are older: 12h, 90d, 8w." };
        var keepDays = new Option<int?>("--keep-days") { Description = "Remove what is older than so many days." };
        var model = new Option<string?>("--model") { Description = "Remove only replies of this model, named as `gate store stats` names it." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be removed, and remove nothing." };
        var command = new GateCommand("prune", "Remove replies, at once and for good, and give the room back to the disk. A cell whose reply is gone is asked, and paid for, again when it is next needed.",
            "gate store prune --older-than 90d --dry-run",
            "gate store prune --keep-days 30",
            "gate store prune --model gpt-4.1-mini-2025-04-14");
        foreach (var option in new Option[] { olderThan, keepDays, model, dryRun })
        {
            command.Options.Add(option);
        }

        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new PruneRequest(Before(parsed.GetValue(olderThan), parsed.GetValue(keepDays), context.Time), parsed.GetValue(model));
            var path = options.Read(parsed, context);
            if (request is { Before: null, Model: null })
            {
                throw new UsageException("Nothing says what to remove.", "Give --older-than 90d, --keep-days 90 or --model NAME. To remove everything, delete the file.");
            }

            return Task.Run(() => Run(context, path, request, parsed.GetValue(dryRun), cancellation), cancellation);
        });
        return command;
    }

    private static DateTimeOffset? Before(string? olderThan, int? keepDays, TimeProvider time) => (olderThan, keepDays) switch
    {
        (not null, not null) => throw new UsageException("`--older-than` and `--keep-days` say the same thing.", "Give one of them."),
        ({ } age, null) => time.GetUtcNow() - Age.Parse(age),
        (null, { } days) => time.GetUtcNow() - Age.Parse($"{days}d"),
        _ => null,
    };

    private static int Run(ProgramContext context, string path, PruneRequest request, bool isDryRun, CancellationToken cancellation)
    {
        if (!StorePath.Exists(path))
        {
            throw StoreOptions.Missing(path);
        }

        using var prune = new StorePrune(path, request);
        var count = prune.Count();
        if (count.Replies == 0)
        {
            context.Output.WriteLine("No reply is meant by that; nothing is removed.");
            return ExitCodes.Ok;
        }

        var what = $"{count.Replies:N0} {(count.Replies == 1 ? "reply" : "replies")} of {count.Cells:N0} {(count.Cells == 1 ? "cell" : "cells")}, from {count.Oldest:yyyy-MM-dd} to {count.Newest:yyyy-MM-dd}";
        if (isDryRun)
        {
            context.Output.WriteLine($"Would remove {what}.");
            return ExitCodes.Ok;
        }

        var before = new FileInfo(path).Length;
        Remove(context, prune, count, cancellation);
        context.Output.WriteLine($"Removed {what}. The file had {ByteCount.Of(before)} and has {ByteCount.Of(new FileInfo(path).Length)}.");
        return ExitCodes.Ok;
    }

    private static void Remove(ProgramContext context, StorePrune prune, PruneCount count, CancellationToken cancellation)
    {
        var progress = Progress.On(context, $"of {count.Replies:N0} replies removed");
        try
        {
            prune.Remove(count, progress, cancellation);
        }
        finally
        {
            progress?.Clear();
        }
    }
}

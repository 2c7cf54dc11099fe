using System.CommandLine;

namespace Gate.Commands.Store;

/// <summary>`gate store`: everything around the file that keeps the replies of models.</summary>
internal static class StoreCommand
{
    public static Command Create(ProgramContext context)
    {
        var command = new GateCommand("store", "Look after the sample store: the file with every reply of a model that was paid for.",
            "gate store stats                     # how large it is, what is in it",
            "gate store prune --older-than 90d    # make it smaller",
            "gate store export --output replies.jsonl");
        command.Subcommands.Add(StoreStatsCommand.Create(context));
        command.Subcommands.Add(StorePruneCommand.Create(context));
        command.Subcommands.Add(StoreExportCommand.Create(context));
        command.Subcommands.Add(StoreImportCommand.Create(context));
        return command;
    }
}

using System.CommandLine;
using Gate.Commands.Rules;
using Gate.Commands.Store;

namespace Gate.Commands;

/// <summary>The one list of commands.</summary>
internal static class CommandList
{
    public static IReadOnlyList<Command> Create(ProgramContext context) =>
    [
        CheckCommand.Create(context),
        PlanCommand.Create(context),
        ActionCommand.Create(context),
        ExplainCommand.Create(context),
        ImportCommand.Create(context),
        BaselineCommand.Create(context),
        WaiveCommand.Create(context),
        RulesCommand.Create(context),
        StoreCommand.Create(context),
        DoctorCommand.Create(context),
        SchemaCommand.Create(context),
        CompletionCommand.Create(context),
    ];
}

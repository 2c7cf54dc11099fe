using System.CommandLine;
using Gate.Reporting;

namespace Gate.Commands.Rules;

/// <summary>`gate rules explain`: a rule's page, made for reading in a terminal.</summary>
internal static class RulesExplainCommand
{
    public static Command Create(ProgramContext context)
    {
        var directory = RulesCommand.DirectoryOption();
        var id = new Argument<string>("rule") { Description = "The rule's ID." };
        var command = new GateCommand("explain", "Show what a rule asks for, why, how to fix a finding and when to suppress it, with examples.",
            "gate rules explain SYN1101")
        {
            id, directory,
        };
        command.SetAction(parsed =>
        {
            var workspace = RuleWorkspace.Open(context, parsed.GetValue(directory));
            var options = ConsoleOptions.Detect(!context.IsTerminal, context.Width ?? 0, context.Environment, isVerbose: false);
            new RulePageView(context.Output, options).Write(workspace.Get(parsed.GetValue(id)!));
            return ExitCodes.Ok;
        });
        return command;
    }
}

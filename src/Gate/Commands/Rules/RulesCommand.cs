using System.CommandLine;

namespace Gate.Commands.Rules;

/// <summary>`gate rules`: everything around rules.</summary>
internal static class RulesCommand
{
    public static Command Create(ProgramContext context)
    {
        var command = new GateCommand("rules", "List, explain, test, check, measure and write rules.",
            "gate rules list                      # all rules that hold here",
            "gate rules explain SYN1101           # what a rule asks for, and why",
            "gate rules new no-weekdays           # a rule of your own, with examples that pass");
        command.Subcommands.Add(RulesListCommand.Create(context));
        command.Subcommands.Add(RulesExplainCommand.Create(context));
        command.Subcommands.Add(RulesTestCommand.Create(context));
        command.Subcommands.Add(RulesCheckCommand.Create(context));
        command.Subcommands.Add(RulesMeasureCommand.Create(context));
        command.Subcommands.Add(RulesNewCommand.Create(context));
        return command;
    }

    /// <summary>The option that all of them have.</summary>
    public static Option<string?> DirectoryOption() =>
        new("--directory", "-C") { Description = "The project's folder, with gate.yml and the folders of rules. Default: the current one." };
}

using System.CommandLine;
using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Measuring;
using Gate.Core.Rules.Publication;

namespace Gate.Commands.Rules;

/// <summary>`gate rules check`: everything that must hold before a change of rules is merged.</summary>
internal static class RulesCheckCommand
{
    public static Command Create(ProgramContext context)
    {
        var directory = RulesCommand.DirectoryOption();
        var write = new Option<bool>("--write") { Description = "Bring the sections about measurements, the table in README.md and the missing lines of releases.md up to date first." };
        var command = new GateCommand("check", "Check the repository's rules: settings, pages, examples, what was measured, the table in README.md and the ledger in releases.md.",
            "gate rules check                     # what CI runs",
            "gate rules check --write             # after a change of a rule")
        {
            directory, write,
        };
        command.SetAction(parsed =>
        {
            var workspace = RuleWorkspace.Open(context, parsed.GetValue(directory));
            var problems = workspace.Problems.ToList();
            var rules = RuleLoader.ReadChecked(workspace.Own, problems);
            problems.AddRange(rules.SelectMany(PageCheck.Check));
            foreach (var folder in workspace.Folders)
            {
                var pack = rules.Where(rule => rule.Page.Source.Path.StartsWith(folder + "/", StringComparison.Ordinal)).ToList();
                problems.AddRange(CheckFiles(workspace.Directory, folder, pack, parsed.GetValue(write)));
            }

            var distinct = problems.Distinct().ToList();
            var code = ProblemList.Write(context, distinct);
            context.Output.WriteLine(workspace.Own.Count == 0
                ? $"No rules in {string.Join(", ", workspace.Folders)}. `gate rules new` writes one."
                : $"{RulesTestCommand.Count(workspace.Own.Count, "page")}: {(distinct.Count == 0 ? "all is well" : RulesTestCommand.Count(distinct.Count, "problem"))}.");
            return code;
        });
        return command;
    }

    private static List<Problem> CheckFiles(string root, string folder, IReadOnlyCollection<Rule> rules, bool write)
    {
        var problems = new List<Problem>();
        var measurements = MeasurementFiles.Read(root, folder, problems);
        foreach (var rule in rules)
        {
            var page = write ? MeasuredSection.Update(rule, measurements) : rule.Page.Source.Content;
            Replace(root, rule.Page.Source, page);
            problems.AddRange(MeasuredSection.Check(rule with { Page = new(new(rule.Page.Source.Path, page)) }, measurements));
        }

        if (RuleWorkspace.ReadFile(root, $"{folder}/README.md", problems) is { } readme)
        {
            var fresh = RuleTable.Update(readme.Content, rules, measurements);
            if (write)
            {
                Replace(root, readme, fresh);
            }
            else if (fresh != readme.Content)
            {
                problems.Add(new(ProblemIds.InvalidSetting, Location.OfFile(readme.Path), "The table of rules is stale.", "Run `gate rules check --write` and commit the file."));
            }
        }

        if (RuleWorkspace.ReadFile(root, $"{folder}/releases.md", problems) is { } ledger)
        {
            var grown = write ? new ReleaseLedger(ledger).WithMissing(rules) : ledger.Content;
            Replace(root, ledger, grown);
            problems.AddRange(new ReleaseLedger(new(ledger.Path, grown)).Check(rules));
        }

        return problems;
    }

    private static void Replace(string root, SourceText file, string content)
    {
        if (content != file.Content)
        {
            File.WriteAllText(Path.Combine(root, file.Path), content);
        }
    }
}

using System.CommandLine;
using Gate.Core.Rules;

namespace Gate.Commands.Rules;

/// <summary>`gate rules new`: writes the folder of a new rule, with examples that pass.</summary>
internal static class RulesNewCommand
{
    private const int FirstId = 8001;
    private const int LastId = 8999;

    public static Command Create(ProgramContext context)
    {
        var directory = RulesCommand.DirectoryOption();
        var name = new Argument<string>("name") { Description = "A short name in small letters and hyphens, such as no-weekdays." };
        var criterion = new Option<string>("--criterion") { Description = "What it belongs to.", DefaultValueFactory = _ => "clarity" };
        criterion.AcceptOnlyFromAmong([.. Enum.GetNames<Criterion>().Select(known => known.ToLowerInvariant())]);
        var kind = new Option<string>("--kind") { Description = "What the rule does.", DefaultValueFactory = _ => "existence" };
        kind.AcceptOnlyFromAmong([.. RuleKinds.All.Select(known => known.Name)]);
        var command = new GateCommand("new", "Write a rule of your own: a page with settings that are explained and examples that pass.",
            "gate rules new no-weekdays",
            "gate rules new house-spelling --kind substitution --criterion clarity")
        {
            name, criterion, kind, directory,
        };
        command.SetAction(parsed =>
        {
            var workspace = RuleWorkspace.Open(context, parsed.GetValue(directory));
            var path = Write(workspace, parsed.GetValue(name)!, Enum.Parse<Criterion>(parsed.GetValue(criterion)!, ignoreCase: true), parsed.GetValue(kind)!);
            var id = Path.GetFileName(Path.GetDirectoryName(path))![..7];
            context.Output.WriteLine($"Wrote {path}. Change it, then run `gate rules test {id}`.");
            return ExitCodes.Ok;
        });
        return command;
    }

    private static string Write(RuleWorkspace workspace, string name, Criterion criterion, string kind)
    {
        if (name.Length is 0 or > 60 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || name[0] == '-')
        {
            throw new UsageException($"`{Printable.Line(name)}` cannot be the name of a folder of rules.", "Use small letters, digits and hyphens, such as no-weekdays.");
        }

        if (workspace.Folders.Count == 0)
        {
            throw new UsageException("gate.yml names no folder for rules.", "Write `rules: [rules]` there.");
        }

        var id = NextId(workspace);
        var path = $"{workspace.Folders[0]}/{id}-{name}/rule.md";
        var full = Path.Combine(workspace.Directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, RuleTemplate.Fill(id, name, criterion, kind));
        return path;
    }

    // Folders count, too: a page that cannot be read still owns its ID.
    private static string NextId(RuleWorkspace workspace)
    {
        var taken = workspace.Rules.All.Select(rule => rule.Id)
            .Concat(workspace.Folders.Select(folder => new DirectoryInfo(Path.Combine(workspace.Directory, folder))).Where(folder => folder.Exists)
                .SelectMany(folder => folder.EnumerateDirectories("SYN*")).Select(folder => folder.Name[..Math.Min(7, folder.Name.Length)]))
            .ToHashSet(StringComparer.Ordinal);
        var free = Enumerable.Range(FirstId, LastId - FirstId + 1).Select(number => $"SYN{number}").FirstOrDefault(id => !taken.Contains(id));
        return free ?? throw new UsageException("All IDs from SYN8001 to SYN8999 are taken.", "Give the rule an ID from SYN9000 on by hand.");
    }
}

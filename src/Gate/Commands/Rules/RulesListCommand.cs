using System.CommandLine;
using System.Text.Json;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules;

namespace Gate.Commands.Rules;

/// <summary>`gate rules list`: the rules that hold here.</summary>
internal static class RulesListCommand
{
    private const int FormatVersion = 1;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create(ProgramContext context)
    {
        var directory = RulesCommand.DirectoryOption();
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new GateCommand("list", "List the built-in rules and the repository's own.",
            "gate rules list",
            "gate rules list --format json")
        {
            directory, format,
        };
        command.SetAction(parsed =>
        {
            var workspace = RuleWorkspace.Open(context, parsed.GetValue(directory));
            if (parsed.GetValue(format) == "json")
            {
                context.Output.WriteLine(JsonSerializer.Serialize(new { FormatVersion, Rules = workspace.Rules.All.Select(Describe) }, Json));
            }
            else
            {
                WriteTable(workspace.Rules, context.Output);
            }

            return ProblemList.Write(context, workspace.Problems);
        });
        return command;
    }

    private static void WriteTable(RuleSet rules, TextWriter output)
    {
        string[][] rows =
        [
            ["ID", "ASKS FOR", "CRITERION", "SEVERITY", "KIND", "VERSION", "PACK"],
            .. rules.All.Select(rule => new[]
            {
                rule.Id, Printable.Line(rule.Manifest.Title), Word(rule.Manifest.Criterion), Word(rule.Manifest.Severity), rule.Kind, $"{rule.Manifest.Version}", rule.Pack,
            }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    private static object Describe(Rule rule) => new
    {
        rule.Id,
        rule.Manifest.Title,
        Criterion = Word(rule.Manifest.Criterion),
        Severity = Word(rule.Manifest.Severity),
        rule.Kind,
        rule.Manifest.Version,
        rule.Pack,
        Locales = rule.Manifest.Locales,
        Reads = rule.Manifest.Reads.Select(Word),
        rule.Fingerprint,
        Page = rule.Page.Source.Path,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => KebabCase.From(value.ToString());
}

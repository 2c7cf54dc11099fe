using System.CommandLine;
using Gate.Reporting;

namespace Gate.Commands;

/// <summary>Which reports are written, and where to.</summary>
internal sealed class ReportOptions
{
    private const string StandardOutput = "-";

    private readonly Option<string[]> format = new("--format", "-f")
    {
        Description = $"The report's format; give it several times for several reports. {ReportFormats.Help}",
    };

    private readonly Option<string[]> output = new("--output", "-o")
    {
        Description = "The file of the report; the first --output belongs to the first --format, and so on. `-`, or none: standard output.",
    };

    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Tell suggestions and passing synopses, too." };

    public ReportOptions() => format.AcceptOnlyFromAmong([.. ReportFormats.Names]);

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(verbose);
    }

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(verbose);

    /// <exception cref="UsageException">More outputs than formats, or two reports for one place.</exception>
    public IReadOnlyList<ReportTarget> Read(ParseResult parsed, ProgramContext context)
    {
        var formats = parsed.GetValue(format) is { Length: > 0 } named ? named : ["console"];
        var outputs = parsed.GetValue(output) ?? [];
        if (outputs.Length > formats.Length)
        {
            throw new UsageException($"There are {outputs.Length} --output, but {formats.Length} --format.", "Give one --format for each --output, in the same order.");
        }

        if (outputs.Contains(""))
        {
            throw new UsageException("An --output is empty.", "Name a file, or `-` for standard output.");
        }

        var targets = formats.Select((name, i) => Create(name, outputs.ElementAtOrDefault(i) ?? StandardOutput, IsVerbose(parsed), context)).ToList();
        var twice = targets.GroupBy(target => target.Path).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? targets : throw new UsageException(
            $"Two reports go to {twice.Key ?? "standard output"}: {string.Join(" and ", twice.Select(target => target.Writer.Name))}.",
            "Name a file for each: `--format console --format json --output - --output gate.json`.");
    }

    private static ReportTarget Create(string name, string output, bool isVerbose, ProgramContext context)
    {
        var isStandard = output == StandardOutput;
        var console = ConsoleOptions.Detect(!isStandard || !context.IsTerminal, context.Width ?? 0, context.Environment, isVerbose);
        return new(
            ReportFormats.All(console).First(format => format.Name == name),
            isStandard ? null : Path.GetFullPath(output, context.WorkingDirectory));
    }
}

using System.CommandLine;
using System.Text.RegularExpressions;
using Gate.Commands;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Conventions;

/// <summary>The command line is a public surface: what there is, is listed; what its help says, changes only on purpose.</summary>
public sealed partial class CommandTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Every_class_of_a_command_is_registered()
    {
        var classes = typeof(GateProgram).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Command", StringComparison.Ordinal))
            .Select(type => Words().Replace(type.Name[..^"Command".Length], " $0").Trim().ToLowerInvariant());

        Assert.Empty(classes.Except(Paths().Select(path => string.Join(' ', path))));
    }

    [Fact]
    public async Task The_help_of_every_command_is_as_it_was_accepted()
    {
        foreach (var path in Paths().Prepend([]))
        {
            var run = await GateRun.In(repository, [.. path, "--help"]);

            var help = string.Join('\n', run.Output.Replace(RootCommand.ExecutableName, "gate", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";
            Snapshot.Verify($"Commands/Snapshots/{string.Join('.', path.Prepend("help"))}.txt", help);
        }
    }

    [Fact]
    public void Every_command_of_an_example_exists()
    {
        var known = Paths().Select(path => "gate " + string.Join(' ', path)).ToList();
        var examples = Commands(CommandList.Create(Context()), []).SelectMany(pair => ((GateCommand)pair.Command).Examples)
            .Where(example => example.StartsWith("gate ", StringComparison.Ordinal));

        Assert.All(examples, example => Assert.Contains(known, command => example.StartsWith(command, StringComparison.Ordinal)));
    }

    private static IEnumerable<string[]> Paths() => Commands(CommandList.Create(Context()), []).Select(pair => pair.Path);

    private static IEnumerable<(string[] Path, Command Command)> Commands(IEnumerable<Command> commands, string[] parents) =>
        commands.SelectMany(command => Commands(command.Subcommands, [.. parents, command.Name]).Prepend(([.. parents, command.Name], command)));

    private static ProgramContext Context() => new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        WorkingDirectory = ".",
        Environment = _ => null,
        Time = new FixedTime(GateRun.Now),
    };

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Words();
}

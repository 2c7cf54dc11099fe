using Gate.Commands;
using Gate.Core.Settings;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class OtherCommandTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public OtherCommandTests() => repository.Show("one", "A badword.").Commit();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("SYN9011", "one/short", "SYN9001")]
    [InlineData("SYN9001", "one/long", "one/long")]
    public async Task Only_what_exists_can_be_waived(string rule, string synopsis, string hint)
    {
        var run = await GateRun.In(repository, "waive", rule, synopsis, "--reason", "Because.");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_is_printed_as_it_is_to_be_committed()
    {
        var run = await GateRun.In(repository, "waive", "SYN9001", "one/short", "--reason", "It is the title.", "--who", "Ada", "--until", "2027-01-31");

        Assert.Equal("waivers:\n  - rule: SYN9001\n    synopsis: \"one/short\"\n    reason: \"It is the title.\"\n    who: \"Ada\"\n    until: 2027-01-31\n", run.Output);
        Assert.False(File.Exists(repository.PathOf(".gate/waivers.yml")));
    }

    [Fact]
    public async Task Nothing_is_written_through_a_folder_that_is_a_link()
    {
        var outside = Directory.CreateTempSubdirectory("gate-outside-");
        Directory.CreateSymbolicLink(repository.PathOf(".gate"), outside.FullName);

        var waived = await GateRun.In(repository, "waive", "SYN9001", "one/short", "--reason", "It is the title.", "--write");
        var accepted = await GateRun.In(repository, "baseline", "create");
        var written = outside.GetFileSystemInfos();
        outside.Delete(recursive: true);

        Assert.Equal((2, 2), (waived.ExitCode, accepted.ExitCode));
        Assert.Empty(written);
    }

    [Fact]
    public async Task A_waivers_file_that_cannot_take_the_entry_is_left_as_it_is()
    {
        repository.Write(".gate/waivers.yml", "waivers: []\n");

        var run = await GateRun.In(repository, "waive", "SYN9001", "one/short", "--reason", "It is the title.", "--write");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("waivers: []\n", repository.Read(".gate/waivers.yml"));
    }

    [Fact]
    public async Task Every_schema_can_be_printed()
    {
        foreach (var schema in Schemas.All)
        {
            var run = await GateRun.In(repository, "schema", schema.Name);

            Assert.Equal("object", run.Json().GetProperty("type").GetString());
        }
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_has_a_completion_script_that_asks_the_program(string shell)
    {
        var run = await GateRun.In(repository, "completion", shell);

        Assert.Contains("gate \"[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_completes_commands_and_options()
    {
        var commands = await GateRun.In(repository, "[suggest:7]", "gate ch");
        var options = await GateRun.In(repository, "[suggest:15]", "gate check --wo");

        Assert.Contains("check", commands.Output, StringComparison.Ordinal);
        Assert.Contains("--working-tree", options.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_has_help_with_examples()
    {
        foreach (var path in Paths(CommandList.Create(Context()), []))
        {
            var run = await GateRun.In(repository, [.. path, "--help"]);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_program_alone_shows_its_help_and_judges_nothing()
    {
        var run = await GateRun.In(repository);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("check", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_ends_with_130()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var code = await GateProgram.RunAsync(["check", "--all"], Context() with { WorkingDirectory = repository.Folder }, stop.Token);

        Assert.Equal(130, code);
    }

    private static ProgramContext Context() => new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        WorkingDirectory = ".",
        Environment = _ => null,
        Time = new FixedTime(GateRun.Now),
    };

    private static IEnumerable<string[]> Paths(IEnumerable<System.CommandLine.Command> commands, string[] parents) =>
        commands.SelectMany(command => Paths(command.Subcommands, [.. parents, command.Name]).Prepend([.. parents, command.Name]));
}

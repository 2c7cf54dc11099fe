using Gate.Commands;
using Gate.Providers.Probing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class ModelHintTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create()).Show("one", "A quiet text.");
    private int searches;

    public ModelHintTests() => repository.Commit();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task The_end_of_a_check_without_a_model_names_a_server_and_the_line_that_would_use_it()
    {
        var run = await Check("m-1:latest");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No language model judged: text rules only.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("of Ollama; it is not used unless you ask for it:\n      gate check --model-endpoint http://127.0.0.1:11434/v1 --model-name m-1:latest\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_shell_would_read_otherwise_is_not_put_into_the_line()
    {
        var run = await Check("m; rm -rf \u001b");

        Assert.EndsWith("--model-name NAME\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--model-provider", "builtin")]
    public async Task Nobody_is_looked_for_where_nobody_reads_it_or_none_is_wanted(params string[] options)
    {
        var run = await Check("m", options);

        Assert.Equal(0, searches);
        Assert.DoesNotContain("Ollama", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_want_no_model_are_not_argued_with()
    {
        repository.Write("gate.yml", OwnRules.Settings + "model:\n  provider: builtin\n").Commit();

        var run = await Check("m");

        Assert.DoesNotContain("Ollama", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_nothing_is_added()
    {
        var run = await GateRun.In(repository, "check", "--all");

        Assert.EndsWith("exit code 0: Everything that was planned was judged, and passed.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_ports_on_which_something_listens_are_asked()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;

        var found = LocalServer.Listening([("Open", port), ("Closed", 1)]);

        Assert.Equal([("Open", port)], found);
    }

    private async Task<GateRun> Check(string model, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new ProgramContext
        {
            Output = output,
            Error = error,
            WorkingDirectory = repository.Folder,
            Environment = _ => null,
            Time = new FixedTime(GateRun.Now),
            FindLocalServers = (_, _) =>
            {
                Interlocked.Increment(ref searches);
                return Task.FromResult<IReadOnlyList<LocalServer>>([new("Ollama", new("http://127.0.0.1:11434/v1"), [model, "other"])]);
            },
        };
        var code = await GateProgram.RunAsync(["check", "--all", .. options], context, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}

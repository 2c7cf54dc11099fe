using System.Text.RegularExpressions;
using Gate.Commands;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Xunit;

namespace Gate.Tests.Judging.EndToEnd;

/// <summary>A repository with one judge of its own and nothing else, and how `gate check` is run on it against a server of the test.</summary>
internal sealed partial class JudgedRepository : IDisposable
{
    public const string Key = "sk-very-secret-0123456789";

    private const string Page = """
        ---
        id: SYN9101
        title: A test of tone
        criterion: tone
        severity: error
        version: 1
        reads: [metadata, plot]
        judge: {votes: 1, rationale: none}
        ---
        # A test of tone

        ## Why

        It is a test.

        ## How to fix

        Write it again.

        """;

    public TestRepository Files { get; } = TestRepository.Create()
        .Write("gate.yml", OwnRules.Settings)
        .Write("rules/SYN9101-tone/rule.md", Page)
        .Write("rules/SYN9101-tone/prompt.md", "Judge the tone of the synopsis.\n");

    public static JudgedRepository Of(params IReadOnlyList<string> texts)
    {
        var repository = new JudgedRepository();
        for (var i = 0; i < texts.Count; i++)
        {
            repository.Files.Show($"s{i}", texts[i]);
        }

        repository.Files.Commit();
        return repository;
    }

    public static Dictionary<string, string> Environment(Uri endpoint, params IReadOnlyList<(string Name, string Value)> more)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["GATE_MODEL__ENDPOINT"] = endpoint.ToString(), ["GATE_MODEL__NAME"] = "m" };
        foreach (var (name, value) in more)
        {
            variables[name] = value;
        }

        return variables;
    }

    /// <summary>`gate check --all --format json` within this process.</summary>
    public Task<GateRun> CheckAsync(LoopbackServer server, params IReadOnlyList<(string Name, string Value)> more) => CheckAsync(server.Endpoint, new FixedTime(GateRun.Now), more);

    public async Task<GateRun> CheckAsync(Uri endpoint, TimeProvider time, params IReadOnlyList<(string Name, string Value)> more)
    {
        var environment = Environment(endpoint, more);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new ProgramContext
        {
            Output = output,
            Error = error,
            WorkingDirectory = Files.Folder,
            Environment = environment.GetValueOrDefault,
            Variables = [.. environment.Keys],
            Time = time,
        };
        var code = await GateProgram.RunAsync(["check", "--all", "--format", "json"], context, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>An answer as the protocol has it, whose count of tokens fits any prompt.</summary>
    public static ServerReply Answer(string content)
    {
        var json = Answers.Json(new SentChoice(content, "stop", null));
        json["usage"]!["prompt_tokens"] = 100_000;
        return ServerReply.Http(200, json.ToJsonString());
    }

    /// <summary>The messages of the problems in a report.</summary>
    public static IReadOnlyList<string> Problems(GateRun run) => [.. run.Json().GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("id").GetString()} {problem.GetProperty("message").GetString()}")];

    public static int Count(GateRun run, string outcome) => run.Json().GetProperty("counts").GetProperty("ledger").GetProperty(outcome).GetInt32();

    /// <summary>The ledger has no cell that is counted nowhere.</summary>
    public static void AssertAddsUp(GateRun run)
    {
        var counts = run.Json().GetProperty("counts").GetProperty("ledger");
        var planned = counts.GetProperty("planned").GetInt32();
        Assert.Equal(planned, run.Json().GetProperty("ledger").GetArrayLength());
        Assert.Equal(planned, counts.EnumerateObject().Where(count => count.Name != "planned").Sum(count => count.Value.GetInt32()));
        if (run.ExitCode is 0 or 1)
        {
            Assert.Equal((0, 0), (Count(run, "faulted"), Count(run, "skippedForBudget")));
        }
    }

    public static string Nonce(ServerRequest request) => FirstLine().Match(request.Prompt()).Groups["nonce"].Value;

    public static string Instructions(ServerRequest request) => Message(request, 0, "system");

    public static string Message(ServerRequest request, int index, string role)
    {
        var message = request.Json().GetProperty("messages")[index];
        Assert.Equal(role, message.GetProperty("role").GetString());
        return message.GetProperty("content").GetString()!;
    }

    public void Dispose() => Files.Dispose();

    [GeneratedRegex("^<<<facts (?<nonce>[0-9a-f]{16})>>>\n")]
    private static partial Regex FirstLine();
}

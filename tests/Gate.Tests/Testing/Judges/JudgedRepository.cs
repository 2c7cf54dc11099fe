using Gate.Tests.Testing.FaultServer;

namespace Gate.Tests.Testing.Judges;

/// <summary>A repository with a judge of its own, SYN9101, and a model on loopback that answers as a test says.</summary>
internal sealed class JudgedRepository : IAsyncDisposable
{
    /// <summary>Of every request, as the server counts them.</summary>
    public const int PromptTokens = 200;

    private const string Prompt = "Judge the voice.";
    private readonly LoopbackServer server;
    private int calls;

    /// <param name="answer">From the user message and the number of the call, from 0.</param>
    public JudgedRepository(Func<string, int, string> answer)
    {
        server = new(request =>
        {
            var json = Answers.Json(new SentChoice(answer(request.Prompt(), Interlocked.Increment(ref calls) - 1), "stop", null));
            json["usage"]!["prompt_tokens"] = PromptTokens;
            return ServerReply.Http(200, json.ToJsonString());
        });
        OwnRules.AddTo(Repository)
            .Write(".gitignore", ".gate/samples.db*\n")
            .Write("rules/SYN9101-voice/rule.md", Page("judge: {votes: 3, rationale: short}"))
            .Write("rules/SYN9101-voice/prompt.md", Prompt)
            .Show("one", "A plain text.").Commit();
    }

    public TestRepository Repository { get; } = TestRepository.Create();

    public int Calls => calls;

    public string[] Model => ["--model-endpoint", server.Endpoint.ToString(), "--model-name", "m"];

    public static string Page(string kind, string examples = "") =>
        $"---\nid: SYN9101\ntitle: A voice\ncriterion: tone\nseverity: error\nversion: 1\n{kind}\n---\n# Test\n\n## Why\n\nIt is a test.\n\n## How to fix\n\nSay it otherwise.\n{examples}";

    /// <summary>With the model.</summary>
    public Task<GateRun> Run(params string[] arguments) => GateRun.In(Repository, [.. arguments, .. Model]);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Repository.Dispose();
    }
}

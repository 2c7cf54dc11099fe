using Gate.Tests.Testing.FaultServer;
using Gate.Tests.Testing.Judges;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>
/// A model on loopback for one history: what is dull fails. It remembers what it was asked and what it has answered. Whoever wants to know the truth asks it at an address of his own, where it is always well.
/// </summary>
internal sealed class HistoryModel : IAsyncDisposable
{
    public const string Key = "sk-of-a-history-0123456789";

    // More than any prompt here has, or it would look as if it had been cut.
    private const int PromptTokens = 1000;
    private const string KeyVariable = "STUDIO_KEY";
    private static readonly string[] Dull = ["dull tune", "dull hours"];

    private readonly Lock guard = new();
    private readonly LoopbackServer server;
    private readonly HashSet<string> answered = new(StringComparer.Ordinal);
    private List<string> asked = [];
    private List<string> wanted = [];

    public HistoryModel() => server = new(Answer);

    public ModelMood Mood { get; set; }

    /// <summary>Where the truth is asked for.</summary>
    public Uri Oracle => new(server.Endpoint, "/oracle/v1");

    /// <summary>What `gate action` finds in its environment.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GATE_MODEL__ENDPOINT"] = server.Endpoint.ToString(),
        ["GATE_MODEL__NAME"] = "m",
        ["GATE_MODEL__KEY_FROM"] = KeyVariable,
        [KeyVariable] = Mood == ModelMood.Keyless ? "" : Key,
        ["GATE_MODEL__DEADLINE"] = Mood == ModelMood.Down ? "1" : "",
        ["GATE_MODEL__BUDGET__CALLS"] = Mood == ModelMood.Dear ? "1" : "",
    };

    /// <summary>Every question that has a usable answer in the store.</summary>
    public IReadOnlySet<string> Answered => Locked(() => answered.ToHashSet(StringComparer.Ordinal));

    /// <summary>The questions since the last time that this was asked.</summary>
    public IReadOnlyList<string> TakeAsked() => Locked(() => Interlocked.Exchange(ref asked, []));

    /// <summary>The questions of the oracle since the last time that this was asked: all that there are to ask.</summary>
    public IReadOnlyList<string> TakeWanted() => Locked(() => Interlocked.Exchange(ref wanted, []));

    /// <summary>The store is lost, as caches get lost.</summary>
    public void Forget() => Locked(() =>
    {
        answered.Clear();
        return true;
    });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private ServerReply Answer(ServerRequest request)
    {
        var prompt = request.Prompt();
        lock (guard)
        {
            if (request.Path.StartsWith("/oracle/", StringComparison.Ordinal))
            {
                wanted.Add(prompt);
                return Judge(prompt);
            }

            asked.Add(prompt);
            switch (Mood)
            {
                case ModelMood.Down:
                    return Answers.Error(503, "Come again.");
                case ModelMood.Refusing:
                    return Answers.Error(401, "Who are you?");
                case ModelMood.Garbling when prompt.Sum(c => c) % 2 == 0:
                    return Reply("I like it.");
                default:
                    answered.Add(prompt);
                    return Judge(prompt);
            }
        }
    }

    // The fault that comes first, as a reader would.
    private static ServerReply Judge(string prompt)
    {
        var first = Dull.Select(words => (Words: words, At: prompt.IndexOf(words, StringComparison.Ordinal))).Where(fault => fault.At >= 0).OrderBy(fault => fault.At).FirstOrDefault();
        return Reply(first.Words is null ? JudgeReply.Pass() : JudgeReply.Fail(first.Words));
    }

    private static ServerReply Reply(string content)
    {
        var json = Answers.Json(new SentChoice(content, "stop", null));
        json["usage"]!["prompt_tokens"] = PromptTokens;
        return ServerReply.Http(200, json.ToJsonString());
    }

    private T Locked<T>(Func<T> read)
    {
        lock (guard)
        {
            return read();
        }
    }
}

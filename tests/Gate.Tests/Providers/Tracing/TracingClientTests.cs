using System.Text.Json;
using Gate.Commands;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Gate.Providers;
using Gate.Providers.Tracing;
using Gate.Tests.Testing;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Providers.Tracing;

public sealed class TracingClientTests : IDisposable
{
    private const string Key = "sk-1234567890";
    private static readonly JsonElement Schema = JsonDocument.Parse("""{"type":"object"}""").RootElement;
    private readonly string folder = Directory.CreateTempSubdirectory("gate-trace-").FullName;
    private readonly StringWriter error = new();
    private readonly ManualTime time = new();
    private TraceFolder? traces;

    private string Traces => Path.Combine(folder, "new", "traces");

    [Fact]
    public async Task A_call_is_one_file_with_all_that_was_asked_and_answered()
    {
        var answer = new CallResult([new("yes", "stop"), new("", "content_filter", "I will not.")], "m-2026", new(120, 64, 30))
        {
            ReportsCachedTokens = true,
            Latency = TimeSpan.FromSeconds(1.5),
            Retries = 2,
            LeftOut = ["temperature", "response_format"],
            RequestId = "chatcmpl-1",
        };
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "reply"), AdditionalProperties = new() { [CallParameters.Choices] = 2 } };
        var settings = new ModelSettings { Temperature = 0.7, ReasoningEffort = "low", MaxOutputTokens = 300 };

        await AskAsync(new ScriptedClient((_, _) => answer), options: options, settings: settings, prompt: "Ist das “gut”?\n🙂");

        var trace = Single();
        Assert.Equal(
            """
            {
              "formatVersion": 1,
              "time": "2026-11-22T12:00:00Z",
              "elapsedSeconds": 0,
              "rule": "SYN2001",
              "endpoint": "models.example:8443",
              "request": {
                "model": "m",
                "parameters": {
                  "temperature": 0.7,
                  "max_completion_tokens": 300,
                  "n": 2,
                  "reasoning_effort": "low",
                  "response_format": {
                    "type": "json_schema",
                    "name": "reply"
                  }
                },
                "messages": [
                  {
                    "role": "system",
                    "content": "Judge."
                  },
                  {
                    "role": "user",
                    "content": "Ist das “gut”?\n🙂"
                  }
                ]
              },
              "reply": {
                "model": "m-2026",
                "requestId": "chatcmpl-1",
                "latencySeconds": 1.5,
                "retries": 2,
                "leftOut": [
                  "temperature",
                  "response_format"
                ],
                "choices": [
                  {
                    "finishReason": "stop",
                    "content": "yes",
                    "refusal": null
                  },
                  {
                    "finishReason": "content_filter",
                    "content": "",
                    "refusal": "I will not."
                  }
                ],
                "usage": {
                  "prompt": 120,
                  "cached": 64,
                  "completion": 30
                }
              }
            }
            """.ReplaceLineEndings("\n"),
            trace.Replace("\\uD83D\\uDE42", "🙂", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_without_an_answer_says_why()
    {
        await Assert.ThrowsAsync<CallException>(() => AskAsync(new ScriptedClient((_, _) => throw new CallException(CallFailure.QuotaSpent, "Spent.") { Status = 402, Attempts = 3 })));
        await Assert.ThrowsAsync<BudgetSpentException>(() => AskAsync(new ScriptedClient((_, _) => throw new BudgetSpentException("No money is left."))));
        await Assert.ThrowsAsync<OperationCanceledException>(() => AskAsync(new ScriptedClient((_, _) => throw new OperationCanceledException())));

        var failures = Files().Select(file => Json(file).GetProperty("failure")).ToList();
        Assert.Equal(["quotaSpent", "budgetSpent", "cancelled"], failures.Select(failure => failure.GetProperty("kind").GetString()));
        Assert.Equal((402, 3, "Spent."), (failures[0].GetProperty("status").GetInt32(), failures[0].GetProperty("attempts").GetInt32(), failures[0].GetProperty("message").GetString()));
        Assert.All(Files(), file => Assert.False(Json(file).TryGetProperty("reply", out _)));
    }

    [Fact]
    public async Task The_key_is_nowhere_and_the_rest_of_a_text_stays()
    {
        var answer = new CallResult([new($"The key is {Key}!", Key, $"Not with {Key}.")], Key, null) { RequestId = Key };

        await AskAsync(new ScriptedClient((_, _) => answer), prompt: $"{Key} and {Key}, see https://a.example/?x=1");
        await Assert.ThrowsAsync<CallException>(() => AskAsync(new ScriptedClient((_, _) => throw new CallException(CallFailure.Refused, $"It says: {Key}."))));

        Assert.All(Files(), file => Assert.DoesNotContain("1234567890", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Contains("\"The key is [redacted]!\"", Files().Select(File.ReadAllText).First(), StringComparison.Ordinal);
        Assert.Contains("\"[redacted] and [redacted], see https://a.example/?x=1\"", Files().Select(File.ReadAllText).First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It says: no Bearer eyJhbGciOi.x.y for you.", "It says: no Bearer [redacted] for you.")]
    [InlineData("See https://ada:pass@host.example/v1?api-key=abc#top for more.", "See https://[redacted]@host.example/v1?[redacted] for more.")]
    [InlineData("It got api-key: abcdef, which is wrong.", "It got api-key: [redacted], which is wrong.")]
    [InlineData("See https://host.example/errors#rate.", "See https://host.example/errors#rate.")]
    public async Task A_message_of_an_endpoint_repeats_no_credentials(string said, string written)
    {
        await Assert.ThrowsAsync<CallException>(() => AskAsync(new ScriptedClient((_, _) => throw new CallException(CallFailure.Refused, said))));

        Assert.Equal(written, Json(Files().Single()).GetProperty("failure").GetProperty("message").GetString());
    }

    [Fact]
    public async Task An_address_with_a_user_and_a_query_is_a_host()
    {
        await AskAsync(new ScriptedClient((_, _) => ScriptedClient.Yes), endpoint: "https://ada:secret@models.example/v1?sig=secret");

        Assert.Equal("models.example", Json(Files().Single()).GetProperty("endpoint").GetString());
        Assert.DoesNotContain("secret", Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_no_JSON_can_hold_is_written_as_far_as_it_can()
    {
        await AskAsync(new ScriptedClient((_, _) => ScriptedClient.Yes), prompt: $"half\uD800 {SampleResults.HostileText}");

        var content = Json(Files().Single()).GetProperty("request").GetProperty("messages")[1].GetProperty("content").GetString();
        Assert.StartsWith("half\uFFFD ", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_sort_by_time_and_tell_the_rule_and_the_prompt()
    {
        var client = Client(new ScriptedClient((_, _) => ScriptedClient.Yes), Open());
        for (var call = 0; call < 12; call++)
        {
            await client.GetResponseAsync(Messages($"Prompt {call % 2}", call == 3 ? "../../etc" : "SYN2001"), null, TestContext.Current.CancellationToken);
            time.Advance(TimeSpan.FromMilliseconds(call % 3 * 700));
        }

        var names = Files().Select(file => Path.GetFileName(file)).ToList();
        Assert.Equal(12, names.Count);
        Assert.Equal(names.OrderBy(name => Json(Path.Combine(Traces, name)).GetProperty("time").GetDateTime()), names);
        Assert.Equal(Enumerable.Range(0, 12).Select(call => $"Prompt {call % 2}"), names.Select(name => Json(Path.Combine(Traces, name)).GetProperty("request").GetProperty("messages")[1].GetProperty("content").GetString()));
        Assert.Matches(@"\A20261122T120000\.000Z-\d+-000001-SYN2001-[0-9a-f]{8}\.json\z", names[0]);
        Assert.Matches(@"-000004-[0-9a-f]{8}\.json\z", names[3]);
        Assert.Equal(2, names.Select(name => name[^13..]).Distinct().Count());
    }

    [Fact]
    public async Task Processes_that_share_a_folder_and_a_number_keep_all_their_files()
    {
        var clients = Enumerable.Range(0, 20).Select(_ => Client(new ScriptedClient((_, _) => ScriptedClient.Yes), Open())).ToList();

        await Parallel.ForEachAsync(clients, TestContext.Current.CancellationToken, async (client, cancellation) => await client.GetResponseAsync(Messages("The same."), null, cancellation));

        Assert.Equal(20, Files().Count);
        Assert.All(Files(), file => Assert.True(Json(file).TryGetProperty("reply", out _)));
        Assert.Equal(20, Directory.GetFileSystemEntries(Traces).Length);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    [InlineData(" ")]
    public void A_folder_that_cannot_be_written_is_refused_before_any_call(string path)
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");

        var refused = Assert.Throws<UsageException>(() => TraceFolder.Open(path, Context()));

        Assert.Contains("--trace", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_a_folder_leaves_nothing_in_it()
    {
        Open();

        Assert.Empty(Directory.GetFileSystemEntries(Traces));
    }

    [Fact]
    public async Task A_trace_that_cannot_be_written_later_is_told_once_and_the_answer_stands()
    {
        var client = Client(new ScriptedClient((_, _) => ScriptedClient.Yes), Open());
        Directory.Delete(Traces);

        var first = await client.GetResponseAsync(Messages("One."), null, TestContext.Current.CancellationToken);
        await client.GetResponseAsync(Messages("Two."), null, TestContext.Current.CancellationToken);

        Assert.Equal("yes", first.Text);
        Assert.Equal(1, error.ToString().Split("A trace could not be written").Length - 1);
    }

    [Fact]
    public async Task Around_all_else_a_call_and_its_retries_are_one_file()
    {
        var model = Models.At(new("http://127.0.0.1:9/v1"));
        var endpoint = new ScriptedClient((call, options) => call switch
        {
            0 => throw ScriptedClient.Fault(CallFailure.Unavailable),
            _ when options!.Temperature is not null => throw ScriptedClient.Fault(CallFailure.Refused, parameter: "temperature"),
            _ => ScriptedClient.Yes,
        });
        var client = new TracingClient(ModelClient.Create(model, endpoint, time, seed: 1), model, Open(), time);

        await time.RunAsync(() => client.GetResponseAsync(Messages("Try."), new() { Temperature = 1 }, TestContext.Current.CancellationToken));

        var reply = Json(Files().Single()).GetProperty("reply");
        Assert.Equal((1, "temperature"), (reply.GetProperty("retries").GetInt32(), reply.GetProperty("leftOut")[0].GetString()));
        Assert.Equal(1, Json(Files().Single()).GetProperty("request").GetProperty("parameters").GetProperty("temperature").GetInt32());
        Assert.True(Json(Files().Single()).GetProperty("elapsedSeconds").GetDouble() > 0);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        error.Dispose();
    }

    private async Task AskAsync(IChatClient inner, string prompt = "Is it good?", ChatOptions? options = null, ModelSettings? settings = null, string endpoint = "https://models.example:8443/v1") =>
        await new TracingClient(inner, Models.At(new(endpoint), settings, Key), traces ??= Open(), time).GetResponseAsync(Messages(prompt), options, TestContext.Current.CancellationToken);

    private TracingClient Client(IChatClient inner, TraceFolder traces) => new(inner, Models.At(new("https://models.example/v1")), traces, time);

    private TraceFolder Open() => TraceFolder.Open(Path.Combine("new", "traces"), Context());

    private static List<ChatMessage> Messages(string prompt, string rule = "SYN2001") =>
        [new(ChatRole.System, "Judge.") { AdditionalProperties = new() { [TracedCall.RuleKey] = rule } }, new(ChatRole.User, prompt)];

    private ProgramContext Context() => new() { Output = TextWriter.Null, Error = error, WorkingDirectory = folder, Environment = _ => null, Time = time };

    private IReadOnlyList<string> Files() => [.. Directory.GetFiles(Traces, "*.json").Order(StringComparer.Ordinal)];

    private string Single() => File.ReadAllText(Files().Single());

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;
}

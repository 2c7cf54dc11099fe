using System.Text;
using System.Text.Json.Nodes;

namespace Gate.Tests.Testing.FaultServer;

/// <summary>Every way of misbehaving that we could think of, chosen by a seed.</summary>
/// <param name="content">What the server has to say, when it says anything.</param>
/// <param name="promptTokens">What it counts.</param>
internal sealed class FaultSchedule(Func<Random, SentChoice> content, int promptTokens)
{
    /// <summary>Says nothing that means anything.</summary>
    public static readonly FaultSchedule OfNonsense = new(random => new($"{Odd[..random.Next(2, Odd.Length)]}{random.Next()}", "stop", null), 100);

    private const string Odd = "🎬 „Ein Fall“ \"quoted\" \\ \n\t \u0001 </script> {\"pass\": true}";

    private static readonly Func<FaultSchedule, Random, ServerReply>[] Faults =
    [
        Right, Right, Right, SpoiltStatus, SpoiltStatus, SpoiltStatus, CutJson, ShortOfItsLength, NotJson, MissingField, WrongType, Refusal, NoChoices, Identical,
        Dripping, DrippingForever, ResetInTheMiddle, LyingLength, LyingEncoding, LyingChunks, Truncated, Silent, Hanging, Redirect, Gibberish, LoneSurrogate, Empty, Deep,
    ];

    public ServerReply Next(Random random) => Faults[random.Next(Faults.Length)](this, random);

    /// <summary>An answer as it should be.</summary>
    public ServerReply Right(Random random, int choices) => Whole([.. Enumerable.Range(0, choices).Select(_ => content(random))]);

    /// <summary>Cut off at the limit of its length.</summary>
    public ServerReply Truncated(Random random) => Truncated(this, random);

    /// <summary>An answer with the status of an error, and perhaps the body of a right one.</summary>
    public ServerReply Status(Random random, int status)
    {
        var body = random.Next(5) switch
        {
            0 => """{"error":{"message":"No.","code":"context_length_exceeded","param":null}}""",
            1 => """{"error":"temperature is not 'supported'"}""",
            2 => "<html><body>Bad gateway</body></html>",
            3 => """{"error":{"message":""",
            _ => Json(random).ToJsonString(),
        };
        string[] waits = ["", "Retry-After: -1\r\n", "Retry-After: NaN\r\n", "Retry-After: 99999999999999999999\r\n", "Retry-After: soon\r\n", "Retry-After: Mon, 01 Jan 1990 00:00:00 GMT\r\n", "Retry-After: 1\r\n"];
        return ServerReply.Http(status, body, waits[random.Next(waits.Length)]);
    }

    private static ServerReply Right(FaultSchedule schedule, Random random) => schedule.Right(random, random.Next(1, 4));

    private static ServerReply SpoiltStatus(FaultSchedule schedule, Random random) => schedule.Status(random, random.Next(400, 600));

    private static ServerReply CutJson(FaultSchedule schedule, Random random)
    {
        var body = schedule.Json(random).ToJsonString();
        return ServerReply.Http(200, body[..random.Next(body.Length)]);
    }

    private static ServerReply ShortOfItsLength(FaultSchedule schedule, Random random)
    {
        var body = schedule.Json(random).ToJsonString();
        return ServerReply.Http(200, body, length: Encoding.UTF8.GetByteCount(body) + random.Next(1, 1000), ending: ServerEnding.Close);
    }

    private static ServerReply NotJson(FaultSchedule schedule, Random random) =>
        ServerReply.Http(200, new[] { "OK", "null", "[]", "\"pass\"", "{\"pass\": true}", "data: {}\n\n", "NaN", "{'choices': []}" }[random.Next(8)]);

    private static ServerReply MissingField(FaultSchedule schedule, Random random)
    {
        var json = schedule.Json(random);
        var choice = json["choices"]![0]!.AsObject();
        _ = random.Next(4) switch
        {
            0 => json.Remove("choices"),
            1 => choice.Remove("message"),
            2 => choice.Remove("finish_reason"),
            _ => choice["message"]!.AsObject().Remove("content"),
        };
        return ServerReply.Http(200, json.ToJsonString());
    }

    private static ServerReply WrongType(FaultSchedule schedule, Random random)
    {
        var json = schedule.Json(random);
        var choice = json["choices"]![0]!.AsObject();
        JsonNode wrong = random.Next(3) switch { 0 => 7, 1 => true, _ => new JsonObject() };
        switch (random.Next(4))
        {
            case 0:
                json["choices"] = wrong;
                break;
            case 1:
                choice["message"] = random.Next(2) == 0 ? 7 : "text";
                break;
            case 2:
                choice["finish_reason"] = wrong;
                break;
            default:
                choice["message"]!["content"] = wrong;
                break;
        }

        return ServerReply.Http(200, json.ToJsonString());
    }

    private static ServerReply Refusal(FaultSchedule schedule, Random random) =>
        schedule.Whole([random.Next(2) == 0 ? new("", "stop", $"I would rather not. {random.Next()}") : schedule.Choice(random) with { Refusal = "I would rather not." }]);

    private static ServerReply NoChoices(FaultSchedule schedule, Random random) => ServerReply.Http(200, schedule.Json([]).ToJsonString(), $"X-Request-Id: {random.Next()}\r\n");

    private static ServerReply Identical(FaultSchedule schedule, Random random)
    {
        var choice = schedule.Choice(random);
        return schedule.Whole([choice, choice, choice]);
    }

    private static ServerReply Dripping(FaultSchedule schedule, Random random) => Right(schedule, random) with { Drip = random.Next(40, 200) };

    private static ServerReply DrippingForever(FaultSchedule schedule, Random random) => Right(schedule, random) is var right
        ? right with { Drip = 100, Ending = ServerEnding.Hang, Whole = null, Bytes = right.Bytes[..^random.Next(1, 50)] }
        : right;

    private static ServerReply ResetInTheMiddle(FaultSchedule schedule, Random random) => Right(schedule, random) is var right
        ? right with { Ending = ServerEnding.Reset, Whole = null, Bytes = right.Bytes[..random.Next(right.Bytes.Length)] }
        : right;

    private static ServerReply LyingLength(FaultSchedule schedule, Random random)
    {
        var body = schedule.Json(random).ToJsonString();
        return ServerReply.Http(200, body, length: random.Next(body.Length), ending: ServerEnding.Close);
    }

    // Nobody asked for a packed answer: the bytes are what they are, whatever the header says.
    private static ServerReply LyingEncoding(FaultSchedule schedule, Random random)
    {
        var choice = schedule.Choice(random);
        return ServerReply.Http(200, schedule.Json([choice]).ToJsonString(), $"Content-Encoding: {(random.Next(2) == 0 ? "gzip" : "br")}\r\n") with { Whole = [choice] };
    }

    private static ServerReply LyingChunks(FaultSchedule schedule, Random random) =>
        new(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{(random.Next(2) == 0 ? "zz\r\n" : "10\r\nabc\r\n0\r\n\r\n")}"), ServerEnding.Close);

    private static ServerReply Truncated(FaultSchedule schedule, Random random) => schedule.Whole([schedule.Choice(random) with { Finish = "length" }]);

    private static ServerReply Silent(FaultSchedule schedule, Random random) => new([], random.Next(2) == 0 ? ServerEnding.Close : ServerEnding.Reset);

    private static ServerReply Hanging(FaultSchedule schedule, Random random) => new(Encoding.ASCII.GetBytes(random.Next(2) == 0 ? "" : "HTTP/1.1 200 OK\r\n"), ServerEnding.Hang);

    private static ServerReply Redirect(FaultSchedule schedule, Random random) => ServerReply.Http(random.Next(301, 309), "", "Location: /v1/elsewhere\r\n");

    private static ServerReply Gibberish(FaultSchedule schedule, Random random) => new([.. Enumerable.Range(0, 200).Select(_ => (byte)random.Next(256))], ServerEnding.Close);

    private static ServerReply LoneSurrogate(FaultSchedule schedule, Random random) =>
        ServerReply.Http(200, schedule.Json([schedule.Choice(random) with { Content = "SURROGATE" }]).ToJsonString().Replace("SURROGATE", "\\ud800", StringComparison.Ordinal));

    private static ServerReply Empty(FaultSchedule schedule, Random random) => ServerReply.Http(random.Next(2) == 0 ? 200 : 202, "");

    private static ServerReply Deep(FaultSchedule schedule, Random random) => ServerReply.Http(200, new string('[', random.Next(100, 100_000)));

    private SentChoice Choice(Random random) => content(random);

    private JsonObject Json(Random random) => Json([Choice(random)]);

    private JsonObject Json(IReadOnlyList<SentChoice> choices)
    {
        var json = Answers.Json(choices);
        json["usage"]!["prompt_tokens"] = promptTokens;
        return json;
    }

    private ServerReply Whole(IReadOnlyList<SentChoice> choices) => ServerReply.Http(200, Json(choices).ToJsonString()) with { Whole = choices };
}

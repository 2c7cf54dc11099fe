using System.Collections.Concurrent;
using Gate.Core.Planning;
using Gate.Tests.Testing.FaultServer;

namespace Gate.Tests.Running;

/// <summary>The server of one run: it misbehaves by the plan that the run's number chooses, until it is mended.</summary>
internal sealed class FaultServerOfRun(int seed, IReadOnlyList<Cell> cells)
{
    private const int Plans = 9;
    private const int PromptTokens = 5_000;
    private readonly Dictionary<Cell, FaultReplies> replies = cells.ToDictionary(cell => cell, cell => new FaultReplies(cell.Synopsis.Text, cell.Rule.Judge!.Settings.Claims));
    private readonly int badFrom = new Random(seed).Next(8);
    private int requests;

    public bool IsMended { get; set; }

    /// <summary>Choices that were asked for, by cell.</summary>
    public ConcurrentDictionary<Cell, int> Asked { get; } = [];

    public FaultReplies Replies(Cell cell) => replies[cell];

    public Cell Who(string instructions, string data) =>
        cells.Single(cell => instructions.StartsWith(cell.Rule.Judge!.PromptFor("en", "en").Content.Trim(), StringComparison.Ordinal) && data.Contains(cell.Synopsis.Text, StringComparison.Ordinal));

    public ServerReply Answer(string instructions, string data, int choices)
    {
        var cell = Who(instructions, data);
        var number = Interlocked.Increment(ref requests);
        Asked.AddOrUpdate(cell, choices, (_, before) => before + choices);
        var random = new Random(unchecked(seed * 1_000_003 + number));
        var reply = IsMended
            ? new FaultSchedule(replies[cell].Usable, PromptTokens).Right(random, choices)
            : Misbehave(random, number, choices, replies[cell]);
        foreach (var choice in reply.Whole?.Where(choice => choice.Refusal is not null || choice.Finish != "stop") ?? [])
        {
            replies[cell].TakeBack(choice.Content);
        }

        return reply;
    }

    private ServerReply Misbehave(Random random, int number, int choices, FaultReplies contents)
    {
        // Once in a while it reads only the beginning of the prompt.
        var schedule = new FaultSchedule(contents.Any, random.Next(20) == 0 ? 40 : PromptTokens);
        var usable = new FaultSchedule(contents.Usable, PromptTokens);
        return (seed % Plans) switch
        {
            0 => random.Next(5) > 0 ? schedule.Right(random, choices) : schedule.Next(random),
            1 => schedule.Next(random),
            2 => number == 1 || random.Next(3) == 0 ? schedule.Status(random, 400 + (seed / Plans % 200)) : usable.Right(random, choices),
            3 => random.Next(3) > 0 ? usable.Right(random, 1) : schedule.Next(random),
            4 => number > badFrom ? ServerReply.Http(503, "") : usable.Right(random, choices),
            5 => number > badFrom ? Answers.Error(401, "No.", "invalid_api_key") : usable.Right(random, choices),
            6 => number <= 3 ? Refuse(new[] { "n", "response_format", "max_tokens" }[number - 1]) : schedule.Right(random, choices),
            7 => random.Next(2) == 0 ? schedule.Truncated(random) : usable.Right(random, choices),
            _ => random.Next(2) == 0 ? usable.Right(random, random.Next(1, 6)) : schedule.Next(random),
        };
    }

    private static ServerReply Refuse(string parameter) => Answers.Error(400, $"Unsupported parameter: '{parameter}'.", "unsupported_parameter", parameter);
}

using System.Collections.Concurrent;
using System.Globalization;
using Gate.Tests.Testing.FaultServer;
using Gate.Tests.Testing.Judges;

namespace Gate.Tests.Running;

/// <summary>Replies to one question, right and wrong in every way we could think of, and what each is worth. No two are the same.</summary>
internal sealed class FaultReplies(string synopsis, bool listsClaims)
{
    private readonly ConcurrentDictionary<string, bool> votes = new(StringComparer.Ordinal);
    private int number;

    /// <summary>What a reply says, as whoever wrote it knows: null for one that is no vote.</summary>
    public bool? VoteOf(string content) => votes.TryGetValue(content, out var pass) ? pass : null;

    /// <summary>From now on this reply is none, whatever it says: it was sent with something that takes it back.</summary>
    public void TakeBack(string content) => votes.TryRemove(content, out _);

    public SentChoice Any(Random random) => random.Next(2) == 0 ? Usable(random) : Choice(Useless(random));

    public SentChoice Usable(Random random)
    {
        var pass = random.Next(3) > 0;
        var content = pass ? Pass(random) : Fail(random, Quotation(random));
        content = random.Next(6) switch
        {
            0 => $"```json\n{content}\n```",
            1 => $"<think>\nLet me see.\n</think>\n\n{content}",
            _ => content,
        };
        votes[content] = pass;
        return Choice(content);
    }

    private string Useless(Random random)
    {
        var pass = Pass(random);
        return random.Next(listsClaims ? 14 : 12) switch
        {
            0 => Fail(random, "words that nobody wrote"),
            1 => pass.Replace("\"pass\":true", "\"pass\":\"true\"", StringComparison.Ordinal),
            2 => pass.Replace(",\"pass\":true", "", StringComparison.Ordinal),
            3 => pass.Replace("\"pass\":true", "\"pass\":false,\"pass\":true", StringComparison.Ordinal),
            4 => pass.Replace("\"pass\":true", "\"pass\":true,\"certainty\":1", StringComparison.Ordinal),
            5 => pass[..random.Next(pass.Length)],
            6 => pass + pass,
            7 => pass + "\nThat is my answer.",
            8 => $"[{pass}]",
            9 => $$"""{"pass": true, "number": {{Number()}}}""",
            10 => $"pass {Number()}",
            11 => $"{synopsis} {Number()} {pass}",
            12 => Claims(random, "contradicted").Replace("\"pass\":false", "\"pass\":true", StringComparison.Ordinal),
            _ => Claims(random, "probable"),
        };
    }

    private string Pass(Random random) => listsClaims ? Claims(random, "supported") : JudgeReply.Pass(Reasoning(random));

    private string Fail(Random random, string quotation) =>
        listsClaims ? JudgeReply.Claims((quotation, "contradicted", "Plot: otherwise")).Replace("Claim by claim.", Reasoning(random), StringComparison.Ordinal) : JudgeReply.Fail(quotation, Reasoning(random));

    private string Claims(Random random, string status) =>
        JudgeReply.Claims((Quotation(random), status, "Plot: so")).Replace("Claim by claim.", Reasoning(random), StringComparison.Ordinal);

    private string Quotation(Random random)
    {
        var words = synopsis.Split(' ');
        var first = random.Next(words.Length);
        return string.Join(' ', words[first..random.Next(first + 1, words.Length + 1)]);
    }

    // Some so long that a copy is known for one.
    private string Reasoning(Random random) => $"Reason {Number()}.{(random.Next(2) == 0 ? new string('x', 250) : "")}";

    private string Number() => Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture);

    private static SentChoice Choice(string content) => new(content, "stop", null);
}

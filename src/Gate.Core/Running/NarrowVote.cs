using Gate.Core.Judging;

namespace Gate.Core.Running;

/// <summary>What a person has to weigh where one vote decided that a text passes: the other side.</summary>
internal static class NarrowVote
{
    private const int LongestQuotation = 80;
    private static readonly string[] Numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <param name="vote">A narrow one that passes.</param>
    /// <param name="text">The synopsis'.</param>
    public static string Reason(Vote vote, string text)
    {
        var (passes, fails) = (vote.Ballot.Passes, vote.Ballot.Fails);
        var sides = $"A narrow vote: {Number(passes)} of {Number(vote.Ballot.Valid)} let it pass; {Number(fails)} {(fails == 1 ? "objects" : "object")}";
        if (!vote.Samples.Any(sample => !sample.Pass))
        {
            return $"{sides}.";
        }

        var other = Vote.Of(pass: false, vote.Ballot, vote.AtMost, vote.Samples).Deciding;
        var quotation = other.Evidence is [var span, ..] && span.End <= text.Length ? $" (on “{Short(text[span.Start..span.End])}”)" : "";
        return $"{sides}{quotation}: “{JudgeFindings.Message(other.Summary)}”";
    }

    private static string Number(int count) => count < Numbers.Length ? Numbers[count] : $"{count}";

    private static string Short(string text) => text.Length <= LongestQuotation ? text : text[..(char.IsHighSurrogate(text[LongestQuotation - 1]) ? LongestQuotation - 1 : LongestQuotation)] + "…";
}

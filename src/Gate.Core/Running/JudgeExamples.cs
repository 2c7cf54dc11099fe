using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;

namespace Gate.Core.Running;

/// <summary>The examples on the pages of judges: a bad one must fail by words that are marked, a good one must pass.</summary>
internal static class JudgeExamples
{
    public static Cell CellOf(Rule rule, RuleExample example, JudgePolicy policy) =>
        new(new Show(example.Synopsis.Id.Show, example.Facts, [example.Synopsis, .. example.Suite]), example.Synopsis, rule, Severity.Error, policy.For(rule));

    /// <returns>Null when the judge does as the example says.</returns>
    public static ExampleFailure? Check(RuleExample example, Judgment? judgment)
    {
        var (fault, found) = judgment switch
        {
            Judgment.Scored { Vote: { } vote } => Compare(example, vote),
            Judgment.Abstained abstained => (example.IsBad ? "The judge abstains from a bad example." : null, abstained.Reason),
            Judgment.Faulted faulted => ("The judge gave no answer.", faulted.Message),
            _ => ("The judge was not asked.", "nothing"),
        };
        return fault is null ? null : new(example.Location, fault, MarkedText.Mark(example.Text, example.Expected), found);
    }

    private static (string? Fault, string Found) Compare(RuleExample example, Vote vote)
    {
        var fault = (example.IsBad, vote.Pass) switch
        {
            (true, true) => "The judge passes a bad example.",
            (false, false) => "The judge finds fault with a good example.",
            (true, false) when !vote.Deciding.Evidence.Any(span => example.Expected.Any(span.Overlaps)) => "The judge finds fault with other words than those marked.",
            _ => null,
        };
        var votes = vote.Ballot.Valid == 1 ? "" : $", {vote.Ballot}";
        return (fault, $"{(vote.Pass ? "pass" : "fail")}{votes}: {(vote.Pass ? "" : $"{MarkedText.Mark(example.Text, vote.Deciding.Evidence)} ")}({vote.Deciding.Summary})");
    }
}

using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Judging.Protocol;
using Gate.Core.Planning;
using Gate.Core.Rules;

namespace Gate.Core.Running;

/// <summary>Turns a vote into a judgment: what fails becomes findings on the words that were quoted.</summary>
internal static class JudgeFindings
{
    private const int LongestMessage = 600;
    private const int LongestQuotation = 150;
    private const int LongestSource = 300;
    private const int MostOthers = 4;

    public static Judgment Of(Cell cell, Vote vote, UnverifiableClaims policy)
    {
        var open = vote.Deciding.Claims.Where(claim => claim.Status == ClaimStatus.Unverifiable).ToList();
        var found = vote.Pass ? [] : Reported(cell, vote).ToList();
        if (policy == UnverifiableClaims.Fail)
        {
            found.AddRange(open.Select(claim => new RuleFinding(claim.Quotation ?? Whole(cell), Message($"Not in the facts: {claim.Text}"))));
        }

        return new Judgment.Scored([.. Findings.Of(cell, found).Select(finding => finding with { Votes = vote.Ballot })]) { Vote = vote, ReviewReason = ReviewReason(cell, vote, policy == UnverifiableClaims.Review ? open : []) };
    }

    // A criterion fails once, at the words that the deciding sample quotes first; an agent's claims are faults of their own.
    private static IEnumerable<RuleFinding> Reported(Cell cell, Vote vote)
    {
        if (!cell.Rule.Judge!.Settings.Claims)
        {
            var others = Others(cell, vote.Deciding.Evidence);
            return [new(vote.Deciding.Evidence[0], Cut(vote.Deciding.Summary, LongestMessage - others.Length) + others)];
        }

        // Where it is one claim, the judge has written its sentence to the writer about that.
        var claims = vote.Deciding.Claims.Where(claim => claim.Status == ClaimStatus.Contradicted).ToList();
        return claims.Select(claim => new RuleFinding(claim.Quotation!.Value, Message(claims.Count == 1 ? vote.Deciding.Summary : Contradiction(cell, claim))));
    }

    // The other places: a writer who mends the first alone would be red again.
    private static string Others(Cell cell, IReadOnlyList<TextSpan> evidence)
    {
        var others = evidence.Where((span, i) => !evidence.Take(i).Any(told => told.Start < span.End && span.Start < told.End)).Skip(1).Take(MostOthers)
            .Select(span => $"“{Excerpt.Of(Line(Words(cell, span)))}”").ToList();
        return others.Count == 0 ? "" : $" Also: {string.Join(", ", others)}.";
    }

    // In the words of the text, never in those of the claim: that would read as if we said so.
    private static string Contradiction(Cell cell, Claim claim)
    {
        var (facts, say, doNot) = Facts(cell.Rule.Reads.Facets);
        var text = $"The text says “{Quoted(Words(cell, claim.Quotation!.Value), LongestQuotation)}”; {facts}";
        return claim.Source.Trim().Length == 0 ? $"{text} {doNot} say so." : $"{text} {say} “{Quoted(claim.Source, LongestSource)}”.";
    }

    private static (string Facts, string Say, string DoNot) Facts(IReadOnlySet<Facet> read) => read.Count == 1 ? read.First() switch
    {
        Facet.Plot => ("the plot", "says", "does not"),
        Facet.Talent => ("the credits", "say", "do not"),
        _ => ("the show’s facts", "say", "do not"),
    }
    : ("the facts", "say", "do not");

    private static string? ReviewReason(Cell cell, Vote vote, IReadOnlyList<Claim> open) => vote switch
    {
        { Pass: false } => null,
        { IsNarrow: true } => NarrowVote.Reason(vote, cell.Synopsis.Text),
        _ when open.Count > 0 => $"Not in the facts: {Message(string.Join("; ", open.Select(claim => claim.Text)))}",
        _ => null,
    };

    private static string Words(Cell cell, TextSpan span) => cell.Synopsis.Text.Substring(span.Start, span.Length);

    private static string Quoted(string text, int limit) => Cut(Line(text).TrimEnd('.'), limit);

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TextSpan Whole(Cell cell) => new(0, cell.Synopsis.Text.Length);

    internal static string Message(string text) => Cut(text, LongestMessage);

    private static string Cut(string text, int limit) => text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)] + "…";
}

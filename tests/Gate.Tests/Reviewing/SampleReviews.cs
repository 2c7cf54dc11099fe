using Gate.Core.Judging;
using Gate.Core.Judging.Protocol;
using Gate.Core.Judging.Voting;
using Gate.Core.Reviewing;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;

namespace Gate.Tests.Reviewing;

/// <summary>Reviews that the tests share: of the sample results, and of one that a model judged.</summary>
internal static class SampleReviews
{
    public const string Head = "2b9d0e4c1f6a78b3905d2e7f8c9a0b1c2d3e4f50";

    public static readonly Uri RulePages = new("https://github.example/gate/blob/v1/");

    public static IReadOnlyDictionary<string, Func<Review>> All { get; } = new Dictionary<string, Func<Review>>
    {
        ["failed"] = () => Of(SampleResults.Failed()),
        ["incomplete"] = () => Of(SampleResults.Incomplete()),
        ["passed"] = () => Of(SampleResults.Passed()),
        ["nothing"] = () => Of(SampleResults.Nothing()),
        ["hostile"] = Hostile,
        ["judged"] = Judged,
    };

    /// <summary>With every file shown as a whole.</summary>
    public static Review Of(GateResult result, params string[] hidden) => ReviewBuilder.Build(result, new()
    {
        Tool = "0.1.0",
        PullRequest = 12,
        RulePages = RulePages,
        Files = result.Synopses.Select(synopsis => synopsis.Synopsis.Body.Source).DistinctBy(source => source.Path).Where(source => !hidden.Contains(source.Path))
            .ToDictionary(source => source.Path, source => new FileDiff(source.Path, [new(1, 1000)])),
    });

    /// <summary>With a path that can be commented on, and so with a comment.</summary>
    private static Review Hostile()
    {
        var review = Of(SampleResults.Hostile());
        return review with
        {
            Head = Head,
            PolicyChanges = [SampleResults.HostileText],
            Findings = [.. review.Findings.Select(finding => finding with { Path = "catalog/evil/synopses.md", Anchor = finding.Lines, IsFileShown = true })],
        };
    }

    /// <summary>What a model found, on the same line as a text rule.</summary>
    public static Review Judged()
    {
        const string Message = "The text praises the film three times before it says what happens, so a viewer learns what we think and not what it is about.";
        var builder = new ResultBuilder()
            .Rule("SYN2001", "Tone", Criterion.Tone, why: "A synopsis that sells sounds like all others. Viewers decide by what happens.", howToFix: "Name the person, the place and the turn; leave the praise to the reviewers.")
            .Rule("SYN2002", "Clarity", Criterion.Clarity, why: "A tile is read in a second or two.", howToFix: "One thought for each sentence.")
            .Rule("SYN1401", "Credited names are spelt as credited", Criterion.Factuality, why: "A misspelt name is the error that its owner will find.")
            .Synopsis("dry-lightning/tv", "Dry Lightning", "[|A gripping, unmissable|] and beautiful film with [|Hope Quintanna-Reyes|] as a lookout above a burning forest.",
                new SampleFinding("SYN2001", Message),
                new SampleFinding("SYN1401", "“Hope Quintanna-Reyes” is credited as “Hope Quintana-Reyes” (show.yml, line 12).") { Replacement = "Hope Quintana-Reyes" })
            .Synopsis("dry-lightning/long", "Dry Lightning", "In a dry summer a lookout counts strikes, [|and the one who set it is the one who counts them|], as the town below packs.",
                new SampleFinding("SYN2002", "“The one who set it” has nothing that it refers to, so a reader has to start again."))
            .Cell("SYN2001", CellOutcome.Judged, new Judgment.Scored([]) { ReviewReason = "A narrow vote, 3–2: “packs” may be too plain for a film of this kind." }, Verdict.Review);
        builder.Run = builder.Run with { Model = "gpt-5-mini" };
        return Of(WithVotes(builder.Build())) with { Judge = "Judged by gpt-5-mini." };
    }

    private static GateResult WithVotes(GateResult result)
    {
        var synopses = result.Synopses.Select(synopsis => synopsis with { Findings = [.. synopsis.Findings.Select(WithVotes)] }).ToList();
        var ledger = result.Ledger.Select(entry => entry.Judgment is Judgment.Scored { Findings.Count: > 0 } scored && Ballot(entry.Cell.Rule.Id) is { } ballot
            ? entry with { Judgment = scored with { Vote = VoteOf(ballot, scored.Findings[0]) } }
            : entry).ToList();
        return result with
        {
            Synopses = synopses,
            Ledger = ledger,
            Use = new(new(9, 21, 12, 0, new(30_500, 22_000, 4_100), TimeSpan.Zero), 0.0213, "USD") { MoneyOf = _ => null },
        };
    }

    private static Finding WithVotes(Finding finding) => finding with { Votes = Ballot(finding.RuleId) };

    private static Ballot? Ballot(string rule) => rule switch
    {
        "SYN2001" => new Ballot(0, 3),
        "SYN2002" => new Ballot(2, 3),
        _ => null,
    };

    private static Vote VoteOf(Ballot ballot, Finding finding)
    {
        var sample = new Sample(false, "The guideline asks for what happens before anything else.\n\n1. “gripping” and “unmissable” are praise.\n2. The first fact comes after eleven words.\n\nSo it fails.",
            [finding.Span], finding.Message, []);
        return new(false, ballot, 5, [sample], sample);
    }
}

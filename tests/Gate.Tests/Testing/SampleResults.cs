using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Tests.Testing;

/// <summary>Results that the tests of all report formats share.</summary>
internal static class SampleResults
{
    /// <summary>Everything that has no ordinary letters: escape sequences, runner commands, markup, direction overrides, controls.</summary>
    public const string HostileText =
        "\u001b[31mred\u001b[0m ::error::pwned ##[set-output name=x]y ##vso[task.setvariable]z <script>alert(1)</script> ]]> --> <!-- | `code` ```fence``` "
        + "@everyone [x](javascript:y) ![i](http://evil.example/i.png) https://evil.example \u202Eesrever\u202C zero\u200Bwidth nul-like\u0001\u0007\u007f\u009b "
        + "half\uD800 %0A%0D a,b:c \"quoted\" 'single' &amp; \\ $x$ #1 ~~~ *b* _i_ tag\U000E0041";

    public static IReadOnlyDictionary<string, Func<GateResult>> All { get; } = new Dictionary<string, Func<GateResult>>
    {
        ["failed"] = Failed,
        ["incomplete"] = Incomplete,
        ["passed"] = Passed,
        ["nothing"] = Nothing,
        ["hostile"] = Hostile,
    };

    public static GateResult Failed()
    {
        var builder = Rules()
            .Synopsis("night-ferry/short", "Night Ferry", "A gripping, [|unmissable|] thriller about two sisters and the last boat home.",
                new SampleFinding("SYN8001", "“unmissable” praises the show instead of telling what it is about.") { Replacement = "quiet" })
            .Synopsis("night-ferry/long", "Night Ferry",
                "When the bridge over the sound is closed for one winter night, two sisters who have not spoken for nine years must take the last ferry together. "
                    + "Nobody aboard knows that [|Inspector Halloran|] is already dead, that the captain has [|unmissable|] debts, or that the radio has been silent since dusk.",
                new SampleFinding("SYN8002", "“Inspector Halloran” is credited as Inspector Halloram."),
                new SampleFinding("SYN8001", "“unmissable” praises the show instead of telling what it is about."))
            .Synopsis("night-ferry/tagline", "Night Ferry", "[|One night.|] Two sisters. No way back.",
                new SampleFinding("SYN8003", "A sentence of two words says little."))
            .Synopsis("kitsune/short", "狐の夜", "東京の夜に👩‍👩‍👧と暮らす[|絶対必見|]の物語。",
                new SampleFinding("SYN8001", "“絶対必見” praises the show."))
            .Synopsis("kitsune/short@he", "狐の夜", "סיפור על [|חובה לצפות|] בלילה אחד בתל אביב.",
                new SampleFinding("SYN8001", "“חובה לצפות” praises the show."))
            .Synopsis("kitsune/long", "狐の夜", "A fox keeps shop in a lane called Nz\u0308r, and asks every customer for [|the best|] story that they know.",
                new SampleFinding("SYN8001", "“the best” praises the show.") { Accepted = AcceptanceKind.Waiver, Reason = "It is the customer's story that is meant, not the show." })
            .Synopsis("plain-sailing/short", "Plain Sailing", "A retired harbour pilot teaches a class of nine-year-olds to read the tide.")
            .Synopsis("plain-sailing/long", "Plain Sailing", "A retired harbour pilot teaches a class of nine-year-olds to read the tide, the wind and one another.")
            .Remark(ProblemIds.UnusedAcceptance, ".gate/waivers.yml", 9, 3, "The waiver of SYN8003 for old-harbour/short matched no finding.", "Delete it.");
        builder.Run = builder.Run with { Notices = ["This change touches rules/. It is judged by the rules of its base; the new ones hold after the merge."] };
        return builder.Build();
    }

    public static GateResult Incomplete() => Rules()
        .Synopsis("night-ferry/short", "Night Ferry", "A gripping, [|unmissable|] thriller about two sisters.",
            new SampleFinding("SYN8001", "“unmissable” praises the show."))
        .Cell("SYN8002", CellOutcome.Faulted, new Judgment.Faulted(ProblemIds.InputsUnreadable, "catalog/night-ferry/show.yml could not be read."), Verdict.Inconclusive)
        .Synopsis("night-ferry/long", "Night Ferry", "Two sisters take the last boat home.")
        .Cell("SYN8002", CellOutcome.SkippedForBudget, null, Verdict.Inconclusive)
        .Synopsis("night-ferry/tagline", "Night Ferry", "Two sisters. One boat.")
        .Cell("SYN8002", CellOutcome.Judged, new Judgment.Abstained("The show has no cast list."), Verdict.Review)
        .Problem(ProblemIds.InvalidSetting, "catalog/night-ferry/show.yml", 4, 1, "There is no key `relase-date`.", "Write `release-date`, or delete the line.")
        .Problem(ProblemIds.Unreadable, "catalog/old harbour/#1%.md", 1, 7, "The file holds bytes that are not UTF-8.", "Save it as UTF-8 text.")
        .Problem(ProblemIds.RuleCrashed, "", 1, 1, "The rule SYN8002 crashed on night-ferry/short.", "Report it with the text.")
        .Remark(ProblemIds.ExpiredAcceptance, "catalog/night-ferry/synopses.md", 3, 5, "The suppression of SYN8003 ended on 2026-01-31.", "Renew or delete it.")
        .Build();

    public static GateResult Passed() => Rules()
        .Synopsis("plain-sailing/short", "Plain Sailing", "A retired harbour pilot teaches nine-year-olds to read the tide.")
        .Synopsis("plain-sailing/long", "Plain Sailing", "A retired [|harbour pilot|] teaches a class of nine-year-olds to read the tide.",
            new SampleFinding("SYN8004", "“harbour pilot” may be unknown abroad."))
        .Build();

    public static GateResult Nothing()
    {
        var builder = Rules();
        builder.Run = builder.Run with { UnaffectedCells = 64 };
        return builder.Build();
    }

    public static GateResult Hostile()
    {
        var builder = new ResultBuilder()
            .Rule("SYN8001", HostileText, Criterion.Tone, why: HostileText, howToFix: HostileText)
            .Synopsis("evil\u001b[2J/::error::x", HostileText, $"Before [|{HostileText}|] after.",
                new SampleFinding("SYN8001", HostileText) { Replacement = HostileText })
            .Synopsis("evil\u001b[2J/accepted", HostileText, $"::error::[|{HostileText}|]\n\n::error::second\n##[error]third",
                new SampleFinding("SYN8001", "::error::first\n::error::second\r\n##[error]third")
                {
                    Accepted = AcceptanceKind.Suppression,
                    Reason = HostileText + "\n::error::x",
                })
            .Synopsis("evil\u001b[2J/faulted", HostileText, "Fine.")
            .Cell("SYN8001", CellOutcome.Faulted, new Judgment.Faulted(ProblemIds.RuleCrashed, "\n::error::" + HostileText), Verdict.Inconclusive)
            .Problem(ProblemIds.InvalidSetting, "::error::\n" + HostileText + "/x.yml", 4, 1, HostileText, HostileText)
            .Remark(ProblemIds.UnusedAcceptance, "a\nb.yml", 4, 1, HostileText, HostileText);
        builder.Run = builder.Run with { Head = "::error::" + HostileText, Model = HostileText, Notices = ["\n::error::" + HostileText], RulesFromHead = true };
        return builder.Build();
    }

    private static ResultBuilder Rules() => new ResultBuilder()
        .Rule("SYN8001", "Show, do not praise", Criterion.Tone,
            why: "Viewers have learnt to skip praise: it stands under every title, and tells them nothing about this one.",
            howToFix: "Say what happens that makes the show worth praising.")
        .Rule("SYN8002", "Names as credited", Criterion.Factuality,
            why: "A misspelt name is found by the person who bears it, on launch day.",
            howToFix: "Write the name as the cast list has it, or correct the cast list.")
        .Rule("SYN8003", "Whole sentences", Criterion.Clarity, Severity.Warning, "Fragments need context that a tile does not have.", "Join it with its neighbour.")
        .Rule("SYN8004", "Known abroad", Criterion.Precision, Severity.Suggestion, "Most viewers live elsewhere.", "Explain it in a word.");
}

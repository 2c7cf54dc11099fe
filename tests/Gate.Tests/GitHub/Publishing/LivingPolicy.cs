using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>What the base branch says of how is judged, and how that changes: severities, and waivers that are given and taken back.</summary>
/// <param name="hasJudge">True where a model judges as well.</param>
internal sealed class LivingPolicy(Random random, bool hasJudge)
{
    public const string Judge = "SYN9101";

    // The first is never switched off, so that there is always one.
    private static readonly (string Rule, string[] Severities)[] Choices =
    [
        ("SYN9001", ["error", "warning", "suggestion"]), ("SYN9002", ["error", "warning"]), ("SYN9003", ["error", "suggestion", "none"]), (Judge, ["error", "warning", "none"]),
    ];

    private readonly SortedDictionary<string, string> severities = new(StringComparer.Ordinal);
    private readonly List<(string Entry, string What)> waivers = [];
    private int given;

    /// <summary>What failed when somebody last looked.</summary>
    public IReadOnlyList<TrueFinding> Failing { get; set; } = [];

    public void AddTo(TestRepository repository)
    {
        OwnRules.AddTo(repository);
        if (hasJudge)
        {
            repository.Write($"rules/{Judge}-voice/rule.md", JudgedRepository.Page("judge: {votes: 1, rationale: none}")).Write($"rules/{Judge}-voice/prompt.md", "Judge the voice.\n");
        }
    }

    /// <summary>Writes it into the work tree, which is that of the base.</summary>
    public void Write(TestRepository repository) => repository
        .Write("gate.yml", OwnRules.Settings + string.Concat(severities.Select(one => $"  - {{set: {one.Value}, rules: [{one.Key}]}}\n")))
        .Write(".gate/waivers.yml", waivers.Count == 0 ? "waivers: []\n" : "waivers:\n" + string.Concat(waivers.Select(waiver => waiver.Entry)));

    /// <returns>What was done, for the story.</returns>
    public string Change() => random.Next(5) switch
    {
        0 or 1 when Failing.Count > 0 => Give(Failing[random.Next(Failing.Count)]),
        2 when waivers.Count > 0 => TakeBack(random.Next(waivers.Count)),
        _ => Rate(Choices[random.Next(hasJudge ? Choices.Length : Choices.Length - 1)]),
    };

    private string Give(TrueFinding finding)
    {
        var bound = random.Next(4) switch
        {
            0 => $", text-hash: \"{Waiver.HashOf(finding.Text)}\"",
            1 => ", until: 2026-11-21",
            _ => "",
        };
        var what = $"waive {finding.Rule} on {finding.Synopsis}{bound}";
        waivers.Add(($"  - {{rule: {finding.Rule}, synopsis: {finding.Synopsis}, reason: Meant number {++given}., who: Ada{bound}}}\n", what));
        return what;
    }

    private string TakeBack(int at)
    {
        var what = waivers[at].What;
        waivers.RemoveAt(at);
        return $"take back: {what}";
    }

    private string Rate((string Rule, string[] Severities) choice)
    {
        severities[choice.Rule] = choice.Severities[random.Next(choice.Severities.Length)];
        return $"{choice.Rule} is {severities[choice.Rule]} now";
    }
}

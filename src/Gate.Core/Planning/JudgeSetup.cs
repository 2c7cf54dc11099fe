using Gate.Core.Catalogs;
using Gate.Core.Judging.Prompts;
using Gate.Core.Judging.Voting;
using Gate.Core.Rules;

namespace Gate.Core.Planning;

/// <summary>How one judge is asked in this run.</summary>
/// <param name="Voting">When its votes decide.</param>
/// <param name="Effort">Null where the model's own is used.</param>
/// <param name="Model">The model and its parameters, as the key has them.</param>
public sealed record JudgeSetup(VotingRule Voting, RationaleTier Rationale, string? Effort, string Model)
{
    /// <summary>
    /// The parts of the key that a judge has in place of its rule's fingerprint: model and parameters, the prompt for this locale (and no other), and what it is told in any case. How often
    /// it is asked is not among them.
    /// </summary>
    internal IEnumerable<(string Name, string Text)> KeyParts(Show show, Synopsis synopsis, Rule rule) =>
    [
        ("rule", rule.Id),
        ("version of the rule", $"{rule.Manifest.Version}"),
        ("model", Model),
        ("effort", Effort ?? ""),
        ("rationale", Rationale.ToString()),
        ("format of prompts", PromptWriter.FormatVersion),
        ("hash of the judge's prompt", PromptWriter.Fingerprint(rule.Judge!, Rationale, synopsis.Id)),
        ("form of the answer", rule.Judge!.Settings.Claims ? "claims" : ""),
        ("told in any case", PromptWriter.Heading(show.Facts)),
    ];
}

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
    internal IEnumerable<string> KeyParts(Show show, Synopsis synopsis, Rule rule) =>
    [
        rule.Id,
        $"{rule.Manifest.Version}",
        Model,
        Effort ?? "",
        Rationale.ToString(),
        PromptWriter.FormatVersion,
        rule.Judge!.FingerprintFor(synopsis.Id.Locale, synopsis.Id.Language),
        rule.Judge.Settings.Claims ? "claims" : "",
        PromptWriter.Heading(show.Facts),
    ];
}

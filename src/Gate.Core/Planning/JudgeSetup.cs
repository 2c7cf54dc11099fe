using System.Security.Cryptography;
using System.Text;
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
    /// <summary>The parts of the key that a judge adds to a rule's: model, parameters, prompt, and what it is told in any case.</summary>
    internal IEnumerable<string> KeyParts(Show show, Synopsis synopsis, JudgeRule judge) =>
    [
        Model,
        Effort ?? "",
        Rationale.ToString(),
        PromptWriter.FormatVersion,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(judge.PromptFor(synopsis.Id.Locale, synopsis.Id.Language).Content))),
        judge.Settings.Claims ? "claims" : "",
        PromptWriter.Heading(show.Facts),
    ];
}

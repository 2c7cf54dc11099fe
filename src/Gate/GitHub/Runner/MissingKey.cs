using Gate.Commands;
using Gate.Core.Reporting;
using Gate.GitHub.Events;
using Gate.Providers;

namespace Gate.GitHub.Runner;

/// <summary>Says to a maintainer why a run could not ask its model, where it was for want of a key.</summary>
internal static class MissingKey
{
    private const string Recipe = "docs/github-action.md#pull-requests-from-forks";

    /// <returns>Null where no judge was left without an answer, or where no key is missing: whether there is one is looked at, not inferred.</returns>
    public static string? Explain(JudgedChange change, GitHubEvent happened)
    {
        var isLeftOpen = change.Result.Ledger.Any(entry => entry.Cell.Judge is not null && RunSummary.IsGap(entry));
        return isLeftOpen && change.Model is { } model && IsWithoutKey(model)
            ? $"There is no key for the model {model.Name}{Why(happened)}. Rules without a model and stored answers were used; what needs new answers could not be judged, so this check cannot be green. {Remedy(happened)}"
            : null;
    }

    private static bool IsWithoutKey(ConfiguredModel model) => model.LacksKey || (model.Key is null && !model.UsesEntra && !EndpointAddress.IsPrivate(model.Endpoint));

    private static string Why(GitHubEvent happened) => happened switch
    {
        GitHubEvent.PullRequest { Change.IsFromFork: true } => ": the pull request comes from a fork, and GitHub gives such runs no secrets",
        GitHubEvent.PullRequest { Change.Author: "dependabot[bot]" } => ": the pull request is Dependabot's, and GitHub gives such runs only the secrets of Dependabot",
        _ => "",
    };

    private static string Remedy(GitHubEvent happened) => happened is GitHubEvent.PullRequest { Change: { IsFromFork: true } or { Author: "dependabot[bot]" } }
        ? $"A maintainer can have it judged: {Recipe} shows the two workflows for that."
        : "Set the input `model-key` from a secret; look whether the secret has a value and whether this workflow may read it.";
}

using Gate.Commands;
using Gate.Core.Reporting;
using Gate.GitHub.Events;
using Gate.GitHub.Publishing;
using Gate.Providers;

namespace Gate.GitHub.Runner;

/// <summary>Says to a maintainer why a run could not ask its model, where it was not given a key, an address or a name.</summary>
internal static class WithheldModel
{
    private static readonly string Recipe = Workplace.Page("docs/github-action.md#pull-requests-from-forks");

    /// <returns>Null where no judge was left without an answer, or where nothing is missing: whether there is a key is looked at, not inferred.</returns>
    public static string? Explain(JudgedChange change, GitHubEvent happened)
    {
        var isLeftOpen = change.Result.Ledger.Any(entry => entry.Cell.Judge is not null && RunSummary.IsGap(entry));
        return isLeftOpen && change.Model is { } model && Lack(model) is { } lack
            ? $"{lack.Message}{Why(happened)}. Rules without a model and stored answers were used; what needs new answers could not be judged, so this check cannot be green. {Remedy(lack, happened)}"
            : null;
    }

    private static Withheld? Lack(ConfiguredModel model) =>
        model.Withheld ?? (model.Key is null && !model.UsesEntra && !EndpointAddress.IsPrivate(model.Endpoint) ? Withheld.Key(model.Name) : null);

    private static string Why(GitHubEvent happened) => happened switch
    {
        GitHubEvent.PullRequest { Change.IsFromFork: true } => ": the pull request comes from a fork, and GitHub gives such runs no secrets",
        GitHubEvent.PullRequest { Change.Author: "dependabot[bot]" } => ": the pull request is Dependabot's, and GitHub gives such runs only the secrets of Dependabot",
        _ => "",
    };

    // The first half of the pair has no key for any pull request, our own included: there, a key is the wrong advice.
    private static string Remedy(Withheld lack, GitHubEvent happened) => happened switch
    {
        GitHubEvent.PullRequest { Change: { IsFromFork: true } or { Author: "dependabot[bot]" } } =>
            $"A maintainer can have it judged: {Recipe} shows the two workflows for that. Where they are in use, fork-publish.yml asks the model and starts this check again: look at its run.",
        GitHubEvent.PullRequest => $"{Given(lack)} In fork-gate.yml leave the key out: fork-publish.yml has it, asks the model and starts this check again ({Recipe}).",
        _ => Given(lack),
    };

    private static string Given(Withheld lack) => $"{lack.Remedy}; look whether the secret has a value and whether this workflow may read it.";
}

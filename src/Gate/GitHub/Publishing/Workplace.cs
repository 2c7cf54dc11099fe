using Gate.Commands;
using Gate.GitHub.Client;
using Gate.GitHub.Runner;

namespace Gate.GitHub.Publishing;

/// <summary>What the runner says of where a workflow runs: which GitHub, which repository, which run.</summary>
internal static class Workplace
{
    /// <summary>Where the pages of the built-in rules can be read.</summary>
    public static readonly Uri RulePages = RulePagesOf(GateProgram.Version);

    /// <summary>As they were in a release; what is no release shows the newest.</summary>
    public static Uri RulePagesOf(string version) => new($"https://github.com/gate-synopses/gate/blob/{(IsRelease(version) ? $"v{version}" : "main")}/");

    /// <summary>Where a page of ours can be read: logs and comments are read in repositories that do not have it.</summary>
    /// <param name="path">From the top of our repository, such as `docs/store.md`.</param>
    public static string Page(string path) => new Uri(RulePages, path).AbsoluteUri;

    /// <exception cref="UsageException">An address or the name of the repository cannot be used.</exception>
    public static GitHubClient Open(ProgramContext context, ActionSettings settings, RunnerLog log) => new(new()
    {
        Api = Address(context, "GITHUB_API_URL") ?? GitHubOptions.PublicApi,
        GraphQl = Address(context, "GITHUB_GRAPHQL_URL"),
        Repository = context.Environment("GITHUB_REPOSITORY") ?? "",
        Token = settings.Token!,
        Time = context.Time,
        Log = log.Say,
        Seed = Environment.ProcessId,
    });

    /// <summary>The page of this run; null outside of one.</summary>
    public static string? RunPage(ProgramContext context) =>
        Uri.TryCreate($"{context.Environment("GITHUB_SERVER_URL")}/{context.Environment("GITHUB_REPOSITORY")}/actions/runs/{context.Environment("GITHUB_RUN_ID")}", UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http" ? address.AbsoluteUri : null;

    // Releases have three numbers and nothing else; so has their tag.
    private static bool IsRelease(string version) => System.Version.TryParse(version, out var numbers) && numbers is { Build: >= 0, Revision: < 0 } && numbers.ToString() == version && version != "0.0.0";

    private static Uri? Address(ProgramContext context, string variable) =>
        context.Environment(variable) is not { Length: > 0 } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) ? address
        : throw new UsageException($"{variable} is not an address.", "GitHub's runner sets it; elsewhere, leave it out.");
}

namespace Gate.GitHub.Client;

/// <summary>
/// Finds out who the token writes as, by the name that the API gives the author of a comment. An app is `name[bot]` there; GraphQL calls the same app `name` or `name[bot]`, depending on the place,
/// so the address of its page decides: `/apps/name`.
/// </summary>
internal static class Viewer
{
    private const string Task = "say who the token belongs to";
    private const string Suffix = "[bot]";

    public static async Task<string?> ReadAsync(Rest rest, GraphQl graphQl, bool isInstallation, CancellationToken cancellation)
    {
        try
        {
            var data = await graphQl.AskAsync("viewer", RequestKind.Read, Task, Permissions.Read, cancellation);
            if (GraphQl.Text(data, "viewer", "login") is { Length: > 0 } login)
            {
                var isApp = isInstallation || GraphQl.Text(data, "viewer", "resourcePath")?.StartsWith("/apps/", StringComparison.Ordinal) == true;
                return Normalize(login, isApp);
            }
        }
        catch (GitHubException refused) when (SaysNothing(refused))
        {
            // The API may know.
        }

        try
        {
            var user = await rest.ReadAsync("/user", GitHubJson.Default.Account, Task, cancellation);
            return user.Login is { Length: > 0 } login ? Normalize(login, user.Type == "Bot") : null;
        }
        catch (GitHubException refused) when (SaysNothing(refused))
        {
            return null;
        }
    }

    private static string Normalize(string login, bool isApp) => isApp && !login.EndsWith(Suffix, StringComparison.Ordinal) ? login + Suffix : login;

    // A server that is in trouble might know in a minute. Without a name, comments of ours could be taken for somebody else's.
    private static bool SaysNothing(GitHubException refused) => refused.Failure is GitHubFailure.Forbidden or GitHubFailure.Missing or GitHubFailure.Refused;
}

using System.Text.Json;

namespace Gate.GitHub.Client;

/// <summary>Reads the threads of a pull request, page by page.</summary>
internal static class Threads
{
    private const string Task = "read the threads of the pull request";

    /// <param name="repository">Owner and name.</param>
    public static async Task<IReadOnlyDictionary<long, ReviewThread>> ReadAsync(GraphQl graphQl, (string Owner, string Name) repository, int number, CancellationToken cancellation)
    {
        var all = new Dictionary<long, ReviewThread>();
        string? after = null;
        for (var page = 1; page <= Rest.MostPages; page++)
        {
            var data = await graphQl.AskAsync("threads", RequestKind.Read, Task, Permissions.Read, cancellation, ("owner", repository.Owner), ("name", repository.Name), ("number", number), ("after", after));
            var threads = GraphQl.Member(data, "repository", "pullRequest", "reviewThreads")
                ?? throw new GitHubException(GitHubFailure.Missing, $"GitHub did not {Task} {number}: it is not there.", "It may have been deleted, or the token may not see it.");
            foreach (var thread in Nodes(threads))
            {
                if (Number(Nodes(GraphQl.Member(thread, "comments") ?? default).FirstOrDefault()) is { } first && GraphQl.Text(thread, "id") is { } id)
                {
                    all[first] = new(id, GraphQl.Member(thread, "isResolved") is { ValueKind: JsonValueKind.True });
                }
            }

            after = GraphQl.Text(threads, "pageInfo", "endCursor");
            if (after is null || GraphQl.Member(threads, "pageInfo", "hasNextPage") is not { ValueKind: JsonValueKind.True })
            {
                return all;
            }
        }

        throw new GitHubException(GitHubFailure.Refused, $"The pull request {number} has more threads than can be read.", "Close this pull request and open a new one: its conversation is too long.");
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement connection) =>
        GraphQl.Member(connection, "nodes") is { ValueKind: JsonValueKind.Array } nodes ? nodes.EnumerateArray() : [];

    // A BigInt is a string on the wire.
    private static long? Number(JsonElement comment) => GraphQl.Member(comment, "fullDatabaseId") switch
    {
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), out var value) => value,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var value) => value,
        _ => null,
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gate.Tests.Testing.GitHub;

/// <summary>The four things that are asked by GraphQL, told apart by what their texts ask for. That the texts are right is tested against GitHub's schema.</summary>
internal sealed class FakeGraphQl(FakeState state)
{
    public FakeReply Answer(FakeToken token, JsonElement request)
    {
        var query = request.GetProperty("query").GetString()!;
        var variables = request.GetProperty("variables");
        return query switch
        {
            _ when query.Contains("minimizeComment", StringComparison.Ordinal) => Minimize(token, Text(variables, "id"), Text(variables, "reason")),
            _ when query.Contains("resolveReviewThread", StringComparison.Ordinal) => Resolve(token, Text(variables, "id")),
            _ when query.Contains("reviewThreads", StringComparison.Ordinal) => Threads(token, variables),
            _ when query.Contains("viewer", StringComparison.Ordinal) => Data(new()
            {
                ["viewer"] = new JsonObject { ["login"] = token.Login, ["resourcePath"] = token.IsApp ? $"/apps/{token.Login[..^5]}" : $"/{token.Login}" },
            }),
            _ => Error(null, "Parse error"),
        };
    }

    private FakeReply Minimize(FakeToken token, string id, string reason)
    {
        if (state.Comments.Find(comment => comment.NodeId == id) is not { } comment)
        {
            return Error("NOT_FOUND", $"Could not resolve to a node with the global id of '{id}'");
        }

        if (token.PullRequests < FakeAccess.Write)
        {
            return Error("FORBIDDEN", "Resource not accessible by integration");
        }

        comment.HiddenAs = reason;
        return Data(new() { ["minimizeComment"] = new JsonObject { ["minimizedComment"] = new JsonObject { ["isMinimized"] = true } } });
    }

    private FakeReply Resolve(FakeToken token, string id)
    {
        if (state.Comments.Find(comment => comment.ThreadId == id && comment.ReplyTo is null && comment.Place is not null) is not { } first)
        {
            return Error("NOT_FOUND", $"Could not resolve to a node with the global id of '{id}'");
        }

        if (token.PullRequests < FakeAccess.Write || token.Contents < FakeAccess.Write)
        {
            return Error("FORBIDDEN", "Resource not accessible by integration");
        }

        first.IsResolved = true;
        return Data(new() { ["resolveReviewThread"] = new JsonObject { ["thread"] = new JsonObject { ["isResolved"] = true } } });
    }

    private FakeReply Threads(FakeToken token, JsonElement variables)
    {
        if (token.PullRequests < FakeAccess.Read)
        {
            return Error("FORBIDDEN", "Resource not accessible by integration");
        }

        var number = variables.GetProperty("number").GetInt32();
        if (state.PullRequests[number] is null || $"{Text(variables, "owner")}/{Text(variables, "name")}" != state.Options.Repository)
        {
            return Error("NOT_FOUND", $"Could not resolve to a PullRequest with the number of {number}.");
        }

        const int size = 100;
        var skip = variables.GetProperty("after") is { ValueKind: JsonValueKind.String } after ? int.Parse(after.GetString()!) : 0;
        var all = state.Comments.Where(comment => comment.PullRequest == number && comment.Place is not null && comment.ReplyTo is null).ToList();
        var nodes = all.Skip(skip).Take(size).Select(first => (JsonNode)new JsonObject
        {
            ["id"] = first.ThreadId,
            ["isResolved"] = first.IsResolved,
            ["comments"] = new JsonObject { ["nodes"] = new JsonArray(new JsonObject { ["fullDatabaseId"] = $"{first.Id}" }) },
        });
        var threads = new JsonObject { ["pageInfo"] = new JsonObject { ["hasNextPage"] = all.Count > skip + size, ["endCursor"] = $"{skip + size}" }, ["nodes"] = new JsonArray([.. nodes]) };
        return Data(new() { ["repository"] = new JsonObject { ["pullRequest"] = new JsonObject { ["reviewThreads"] = threads } } });
    }

    private static FakeReply Data(JsonObject data) => new(200, new JsonObject { ["data"] = data });

    private static FakeReply Error(string? type, string message) =>
        new(200, new JsonObject { ["data"] = null, ["errors"] = new JsonArray(new JsonObject { ["type"] = type, ["message"] = message }) });

    private static string Text(JsonElement variables, string name) => variables.GetProperty(name).GetString()!;
}

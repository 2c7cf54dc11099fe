using System.Text.Json.Nodes;
using Gate.Tests.Testing.FaultServer;

namespace Gate.Tests.Testing.GitHub;

/// <summary>What the fake GitHub answers.</summary>
internal sealed record FakeReply(int Status, JsonNode? Body, string Headers = "")
{
    public static readonly FakeReply BadCredentials = Error(401, "Bad credentials");

    public static readonly FakeReply Forbidden = Error(403, "Resource not accessible by integration");

    public static readonly FakeReply NotFound = Error(404, "Not Found");

    public static FakeReply Error(int status, string message, params string[] errors)
    {
        var body = new JsonObject { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest", ["status"] = $"{status}" };
        if (errors.Length > 0)
        {
            body["errors"] = new JsonArray([.. errors.Select(error => (JsonNode)error)]);
        }

        return new(status, body);
    }

    /// <summary>The same with its errors as objects, as all but reviews have them.</summary>
    public FakeReply Of(string resource)
    {
        var body = (JsonObject)Body!.DeepClone();
        if (body["errors"] is JsonArray errors)
        {
            body["errors"] = new JsonArray([.. errors.Select(error => (JsonNode)new JsonObject { ["resource"] = resource, ["code"] = "custom", ["message"] = error!.GetValue<string>() })]);
        }

        return this with { Body = body };
    }

    public ServerReply ToServer() => ServerReply.Http(Status, Body?.ToJsonString() ?? "", Headers);
}

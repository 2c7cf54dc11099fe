using System.Text.Json;
using Gate.Core.Documents;

namespace Gate.Core.Judging.Protocol;

/// <summary>
/// The JSON schemas of replies, as endpoints that hold a model to a schema need them: every field required, none more, in the order in which the model is to
/// think. They are files of their own.
/// </summary>
public static class ReplySchema
{
    private static readonly Lazy<JsonElement> OfJudge = new(() => Read("reply.json"));
    private static readonly Lazy<JsonElement> OfAgent = new(() => Read("reply-with-claims.json"));

    /// <param name="listsClaims">True for factuality agents.</param>
    public static JsonElement For(bool listsClaims) => listsClaims ? OfAgent.Value : OfJudge.Value;

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(Resources.Read(name));
        return document.RootElement.Clone();
    }
}

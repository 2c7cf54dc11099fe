using System.Text.Json;
using Gate.Core.Reporting;
using Gate.Providers;

namespace Gate.GitHub.Client;

/// <summary>What GitHub says went wrong, in the shapes of its API and of GraphQL.</summary>
/// <param name="Message">One harmless line; empty when it says nothing.</param>
/// <param name="Type">Of GraphQL, such as `FORBIDDEN`; empty elsewhere.</param>
internal sealed record GitHubError(string Message, string Type)
{
    private const int LongestMessage = 300;
    private const int MostDetails = 5;
    private static readonly GitHubError None = new("", "");

    public bool IsEmpty => Message.Length == 0 && Type.Length == 0;

    public bool SpeaksOfLimit => Speaks("rate limit") || Speaks("abuse detection") || SpeaksOfHaste;

    /// <summary>What GitHub says, with a status of 422, when comments come too fast.</summary>
    public bool SpeaksOfHaste => Speaks("submitted too quickly") || Speaks("base abuse");

    /// <summary>The conversation is locked: with 403 for a comment, with 422 for a review.</summary>
    public bool SpeaksOfLock => Speaks("is locked") || Speaks("lock prevents");

    /// <param name="token">Taken out, should GitHub repeat it.</param>
    public static GitHubError Read(GitHubRequest request, GitHubAnswer answer, Secret token)
    {
        if (answer.IsSuccess && !request.IsGraphQl)
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var root = document.RootElement;
            var details = Member(root, "errors") is { ValueKind: JsonValueKind.Array } errors ? errors.EnumerateArray().Take(MostDetails).ToList() : [];
            var said = details.Select(Detail).Prepend(Text(root, "message")).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct();
            var type = details.Select(detail => Text(detail, "type")).FirstOrDefault(text => text is not null) ?? "";
            return details.Count > 0 || !answer.IsSuccess ? Create(string.Join(": ", said), type, token, details.Count > 0) : None;
        }
        catch (JsonException)
        {
            // A gateway's page says nothing to anybody.
            return answer.IsSuccess ? new("The answer is no JSON", "UNREADABLE") : None;
        }
    }

    private bool Speaks(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static GitHubError Create(string said, string type, Secret token, bool isFailure) =>
        new(InertText.Short(token.RemoveFrom(said), LongestMessage).Trim().TrimEnd('.') is { Length: > 0 } line ? line : isFailure ? "an error without a message" : "", type);

    private static string? Detail(JsonElement detail) =>
        detail.ValueKind == JsonValueKind.String ? detail.GetString()
        : Text(detail, "message") ?? (Text(detail, "code") is { } code ? $"{Text(detail, "field")} {code}".Trim() : null);

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;

    // Half a surrogate is no text.
    private static string? Text(JsonElement parent, string name)
    {
        try
        {
            return Member(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

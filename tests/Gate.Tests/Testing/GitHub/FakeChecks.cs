using System.Text.Json;
using Gate.Core.Reviewing;

namespace Gate.Tests.Testing.GitHub;

/// <summary>What GitHub does not accept.</summary>
internal static class FakeChecks
{
    public const int LongestBody = 65_536;
    private const string OffTheDiff = "pull_request_review_thread.line must be part of the diff";

    /// <returns>What is wrong with a text; null when nothing is.</returns>
    public static FakeReply? Body(string? body) => body switch
    {
        null or "" => FakeReply.Error(422, "Validation Failed", "body can't be blank"),
        _ when body.EnumerateRunes().Count() > LongestBody => FakeReply.Error(422, "Validation Failed", $"body is too long (maximum is {LongestBody} characters)"),
        _ => null,
    };

    /// <returns>Where a comment is to stand, or why it cannot.</returns>
    public static (FakePlace? Place, FakeReply? Wrong) Place(FakeState state, FakePullRequest pull, string commit, JsonElement comment)
    {
        var path = Text(comment, "path") ?? "";
        if (Body(Text(comment, "body")) is { } wrong)
        {
            return (null, wrong);
        }

        if (state.Diffs.Hunks(pull, commit, path) is not { } hunks)
        {
            return (null, FakeReply.Error(422, "Validation Failed", "pull_request_review_thread.path is invalid"));
        }

        if (Text(comment, "subject_type") == "file")
        {
            return (new(commit, path, null), null);
        }

        if (Number(comment, "line") is not { } end || Text(comment, "side") is not (null or "RIGHT"))
        {
            return (null, FakeReply.Error(422, "Validation Failed", "pull_request_review_thread.line can't be blank"));
        }

        var lines = new LineRange(Number(comment, "start_line") ?? end, end);
        if (lines.Start == lines.End && Number(comment, "start_line") is not null)
        {
            return (null, FakeReply.Error(422, "Validation Failed", "pull_request_review_thread.start_line must precede the end line."));
        }

        return hunks.Any(hunk => hunk.Contains(lines) && lines.Start <= lines.End) ? (new(commit, path, lines), null)
            : (null, FakeReply.Error(422, "Unprocessable Entity", hunks.Any(hunk => hunk.Start <= lines.End && lines.End <= hunk.End) ? "pull_request_review_thread.start_line must be part of the same hunk as the line." : OffTheDiff));
    }

    public static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static int? Number(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}

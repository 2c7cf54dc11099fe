using System.Text.Json;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>A finding of a report.</summary>
/// <param name="Words">That it is about.</param>
/// <param name="Text">Of the synopsis.</param>
/// <param name="Accepted">The reason; null when nobody did.</param>
internal sealed record TrueFinding(string Fingerprint, string Rule, string Synopsis, string Words, string Text, string Severity, string? Accepted, string Path, int Line)
{
    public bool Fails => Severity == "error" && Accepted is null;

    public static TrueFinding Of(JsonElement synopsis, JsonElement finding)
    {
        var location = finding.GetProperty("location");
        return new(
            finding.GetProperty("fingerprint").GetString()!,
            finding.GetProperty("rule").GetString()!,
            synopsis.GetProperty("id").GetString()!,
            finding.GetProperty("quotation").GetString()!,
            synopsis.GetProperty("text").GetString()!,
            finding.GetProperty("severity").GetString()!,
            finding.TryGetProperty("acceptance", out var acceptance) ? acceptance.GetProperty("reason").GetString() : null,
            location.GetProperty("path").GetString()!,
            location.GetProperty("startLine").GetInt32());
    }
}

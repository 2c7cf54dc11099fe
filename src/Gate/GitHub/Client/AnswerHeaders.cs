using System.Globalization;
using System.Net.Http.Headers;

namespace Gate.GitHub.Client;

/// <summary>Reads the headers of an answer.</summary>
internal static class AnswerHeaders
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static GitHubAnswer Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        // Measured by GitHub's own clock: ours may be wrong.
        var clock = response.Headers.Date ?? now;
        return new((int)response.StatusCode, body)
        {
            RetryAfter = RetryAfter(response.Headers, clock),
            UntilReset = First(response.Headers, "x-ratelimit-remaining") == "0" && Number(First(response.Headers, "x-ratelimit-reset")) is { } reset ? Sane(reset - clock.ToUnixTimeSeconds()) : null,
            Next = NextPage(First(response.Headers, "Link")),
        };
    }

    /// <param name="link">`&lt;https://…?page=2&gt;; rel="next", &lt;https://…?page=9&gt;; rel="last"` (RFC 8288).</param>
    public static string? NextPage(string? link)
    {
        foreach (var part in (link ?? "").Split(','))
        {
            var (open, close) = (part.IndexOf('<', StringComparison.Ordinal), part.IndexOf('>', StringComparison.Ordinal));
            if (open >= 0 && close > open && part[close..].Contains("rel=\"next\"", StringComparison.Ordinal))
            {
                return part[(open + 1)..close];
            }
        }

        return null;
    }

    private static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset clock) => First(headers, "Retry-After") is not { } text ? null
        : Number(text) is { } seconds ? Sane(seconds)
        : DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? Sane((until - clock).TotalSeconds)
        : null;

    private static TimeSpan Sane(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Longest.TotalSeconds));

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string? First(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;
}

using System.ClientModel.Primitives;
using System.Globalization;
using Gate.Core.Judging.Calls;

namespace Gate.Providers.Wire;

/// <summary>What the headers of an answer say about waiting and about what is left. They may lie: what makes no sense is not there.</summary>
internal static class RateHeaders
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="now">For a date, where the endpoint does not say its own time.</param>
    public static TimeSpan? RetryAfter(PipelineResponseHeaders headers, DateTimeOffset now)
    {
        if (Number(headers, "retry-after-ms") is { } milliseconds)
        {
            return Sane(milliseconds / 1000);
        }

        if (!headers.TryGetValue("retry-after", out var text))
        {
            return null;
        }

        if (Number(headers, "retry-after") is { } seconds)
        {
            return Sane(seconds);
        }

        // Measured by the endpoint's own clock: ours may be wrong.
        var from = Date(headers.TryGetValue("date", out var date) ? date : null) ?? now;
        return Date(text) is { } until ? Sane((until - from).TotalSeconds) : null;
    }

    public static RateLimit? Limit(PipelineResponseHeaders headers)
    {
        var requests = Number(headers, "x-ratelimit-remaining-requests");
        var share = Smaller(
            Share(requests, Number(headers, "x-ratelimit-limit-requests")),
            Share(Number(headers, "x-ratelimit-remaining-tokens"), Number(headers, "x-ratelimit-limit-tokens")));
        return requests is null && share is null ? null : new(requests is >= 0 and < int.MaxValue ? (long)requests : null, share);
    }

    private static TimeSpan? Sane(double seconds) => seconds switch
    {
        < 0 => TimeSpan.Zero,
        _ when seconds > Longest.TotalSeconds => Longest,
        _ => TimeSpan.FromSeconds(seconds),
    };

    private static double? Share(double? left, double? all) => left is >= 0 && all is > 0 && left <= all ? left / all : null;

    private static double? Smaller(double? a, double? b) => a is { } x && b is { } y ? Math.Min(x, y) : a ?? b;

    private static double? Number(PipelineResponseHeaders headers, string name) =>
        headers.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}

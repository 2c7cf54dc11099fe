using System.Text.RegularExpressions;
using Gate.Core.Reviewing;

namespace Gate.GitHub.Publishing;

/// <summary>What somebody asks for in a comment: `/gate waive RULE [SYNOPSIS] REASON`, on its first line.</summary>
/// <param name="Synopsis">`show/variant`; null where the comment that it answers says which one.</param>
internal sealed partial record WaiveRequest(string Rule, string? Synopsis, string Reason)
{
    private const int LongestReason = 500;

    /// <summary>True for a comment that speaks to Gate.</summary>
    public static bool IsMeant(string body) => Address().IsMatch(body);

    /// <returns>Null when it does not say what it must.</returns>
    public static WaiveRequest? Read(string body)
    {
        var match = Waive().Match(body.Split('\n')[0].Trim());
        var reason = match.Groups["reason"].Value.Trim();
        return match.Success && reason.Length is > 0 and <= LongestReason
            ? new(match.Groups["rule"].Value, match.Groups["synopsis"] is { Success: true, Value: var synopsis } ? synopsis : null, reason)
            : null;
    }

    /// <summary>The request with the synopsis that is meant, if that can be told.</summary>
    /// <param name="answered">The marker of the comment that is replied to; null for a comment on its own.</param>
    /// <param name="isSynopsis">True for the ID of a synopsis that there is.</param>
    public WaiveRequest In(CommentMarker? answered, Func<string, bool> isSynopsis)
    {
        if (Synopsis is { } named && isSynopsis(named))
        {
            return this;
        }

        // What only looks like a name is the beginning of the reason: "and/or is meant".
        return new(Rule, answered?.Synopses is [var only] ? only : null, Synopsis is null ? Reason : $"{Synopsis} {Reason}");
    }

    [GeneratedRegex(@"\A\s*/gate(?:\s|\z)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\A/gate\s+waive\s+(?<rule>SYN\d{4})\s+(?:(?<synopsis>[^\s/@]+/[^\s/@]+(?:@[A-Za-z0-9-]+)?)\s+)?(?<reason>.*)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Waive();
}

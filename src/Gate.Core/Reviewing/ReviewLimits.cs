namespace Gate.Core.Reviewing;

/// <summary>How long the parts of a review may be: what is written keeps to it, and what is read must.</summary>
internal static class ReviewLimits
{
    public const int Bytes = 10_000_000;
    public const int Name = 500;
    public const int Path = 4_096;
    public const int Text = 4_000;
    public const int Reasoning = 20_000;
    public const int Lines = 10_000;
    public const int Items = 20_000;
    public const int Acceptances = 5_000;
    public const int Line = 10_000_000;

    /// <summary>In bytes: GitHub takes 65,536 characters.</summary>
    public const int Comment = 60_000;

    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1)] + "…";
    }

    /// <summary>As many as may be told; where there are more, the report has them.</summary>
    public static IReadOnlyList<T> Cut<T>(IEnumerable<T> items) => [.. items.Take(Items)];
}

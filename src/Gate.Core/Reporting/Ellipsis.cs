namespace Gate.Core.Reporting;

/// <summary>Marks where a text was cut, between words where a space is near.</summary>
internal static class Ellipsis
{
    private const char Mark = '…';
    private const int LongestBrokenWord = 12;

    /// <summary>What is left of a text that lost its beginning.</summary>
    public static string Before(string kept)
    {
        var space = kept.IndexOf(' ', StringComparison.Ordinal);
        return Mark + (space is >= 0 and < LongestBrokenWord ? kept[(space + 1)..] : kept);
    }

    /// <summary>What is left of a text that lost its end.</summary>
    public static string After(string kept)
    {
        var space = kept.LastIndexOf(' ');
        return (space >= 0 && kept.Length - space <= LongestBrokenWord ? kept[..space] : kept) + Mark;
    }
}

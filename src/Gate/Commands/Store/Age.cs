using System.Globalization;

namespace Gate.Commands.Store;

/// <summary>A length of time as people write it: `90d`, `12h`, `8w`.</summary>
internal static class Age
{
    private const int MaximumDays = 365_000;

    /// <exception cref="UsageException">It is none.</exception>
    public static TimeSpan Parse(string text)
    {
        var days = text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? text[^1] switch
            {
                'h' => number / 24.0,
                'd' => number,
                'w' => number * 7.0,
                _ => double.NaN,
            }
            : double.NaN;
        return days is >= 0 and <= MaximumDays ? TimeSpan.FromDays(days) : throw new UsageException($"`{text}` is no age.", "Write a number of hours, days or weeks: 12h, 90d, 8w.");
    }
}

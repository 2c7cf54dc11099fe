using System.Globalization;
using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Documents.Yaml;

namespace Gate.Importing;

/// <summary>Reads the values that exports hold. What could mean two things is not read.</summary>
internal static partial class ImportedValues
{
    public const string Kinds = "film or movie, series, show or TV show, special, short";
    public const string Dates = "a year, month or day such as 2021, 2021-09, 2021-09-17 or 17 September 2021 (no two-digit years, no 9/17/2021)";
    public const string Durations = "minutes, hours and minutes, or seasons: 97 min, 1 h 37 min, 3 Seasons";

    private static readonly string[] LongDates = ["d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy"];

    public static ShowKind? Kind(string text) => text.ToLowerInvariant() switch
    {
        "film" or "movie" => ShowKind.Film,
        "series" or "show" or "tv show" or "tv series" => ShowKind.Series,
        "special" => ShowKind.Special,
        "short" => ShowKind.Short,
        _ => null,
    };

    public static PartialDate? Date(string text)
    {
        if (!PartialDate.TryParse(text, out var date))
        {
            if (!DateOnly.TryParseExact(text, LongDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return null;
            }

            date = new(day.Year, day.Month, day.Day);
        }

        return date.Year is >= 1880 and <= 2100 ? date : null;
    }

    /// <returns>Null when the text is no duration; else one of the two numbers.</returns>
    public static (int? Minutes, int? Seasons)? Duration(string text)
    {
        if (text.Length > 40 || DurationPattern().Match(text.ToLowerInvariant()) is not { Success: true } match)
        {
            return null;
        }

        if (match.Groups["seasons"].Success)
        {
            return (null, int.Parse(match.Groups["seasons"].Value, CultureInfo.InvariantCulture));
        }

        var minutes = 60 * Number(match.Groups["hours"]) + Number(match.Groups["minutes"]);
        return minutes is > 0 and <= 100_000 ? (minutes, null) : null;
    }

    /// <summary>The parts of a list: parted by the separator, or written as `['one', 'two']`.</summary>
    public static IEnumerable<string> List(string text, string separator)
    {
        if (text is not ['[', .., ']'])
        {
            return text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        var parts = new List<string>();
        foreach (var match in ListedPattern().EnumerateMatches(text))
        {
            var part = text.AsSpan(match.Index + 1, match.Length - 2).Trim();
            if (part.Length > 0)
            {
                parts.Add(part.ToString());
            }
        }

        return parts;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^(?:(?<seasons>[0-9]{1,4}) seasons?|(?:(?<hours>[0-9]{1,3}) ?(?:h|hr|hrs|hours?) ?)?(?:(?<minutes>[0-9]{1,5}) ?(?:m|min|mins|minutes?))?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DurationPattern();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex ListedPattern();
}

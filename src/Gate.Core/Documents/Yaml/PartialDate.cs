namespace Gate.Core.Documents.Yaml;

/// <summary>A date of which only the year, or year and month, may be known: `2021`, `2021-09` or `2021-09-17`.</summary>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        var parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2) || !parts.All(part => part.All(char.IsAsciiDigit)))
        {
            return false;
        }

        var numbers = parts.Select(int.Parse).ToArray();
        var month = numbers.Length > 1 ? numbers[1] : 1;
        var day = numbers.Length > 2 ? numbers[2] : 1;
        if (numbers[0] < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(numbers[0], month))
        {
            return false;
        }

        date = new(numbers[0], numbers.Length > 1 ? month : null, numbers.Length > 2 ? day : null);
        return true;
    }

    public override string ToString() => $"{Year:0000}{(Month is { } month ? $"-{month:00}" : "")}{(Day is { } day ? $"-{day:00}" : "")}";
}

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A year or a decade as a word: `2008`, `1990s`, `'90s`, `nineties`.</summary>
internal readonly record struct YearWord(int First, int Last)
{
    private static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    public bool IsDecade => Last > First;

    /// <param name="word">In lower case.</param>
    public static YearWord? Read(ReadOnlySpan<char> word)
    {
        // "Late-seventies" and "mid-1990s" are told as the whole decade.
        foreach (var part in (ReadOnlySpan<string>)["early-", "mid-", "late-"])
        {
            if (word.StartsWith(part, StringComparison.Ordinal))
            {
                return Read(word[part.Length..]) is { IsDecade: true } decade ? decade : null;
            }
        }

        if (word.Length >= 4 && word[0] is '1' or '2')
        {
            return ReadDigits(word);
        }

        // The sixties of which century only the text around can tell; of works it is the last one.
        foreach (var name in Decades.AsSpan(2))
        {
            if (word.SequenceEqual(name))
            {
                return Decade(1900 + ((Array.IndexOf(Decades, name) + 2) * 10));
            }
        }

        return word is [>= '3' and <= '9', '0', 's'] ? Decade(1900 + ((word[0] - '0') * 10)) : null;
    }

    private static YearWord? ReadDigits(ReadOnlySpan<char> word)
    {
        if (!int.TryParse(word[..4], out var year) || year is < 1900 or > 2099)
        {
            return null;
        }

        return word[4..] switch
        {
            "" => new(year, year),
            "s" or "'s" when year % 10 == 0 => Decade(year),
            _ => null,
        };
    }

    private static YearWord Decade(int first) => new(first, first + 9);
}

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>Numbers as English writes them: `8`, `eight`, `8th`, `eighth`.</summary>
internal static class NumberWord
{
    private static readonly string[] Cardinals =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] TensWords = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>For regular expressions: every number that can be read, also as an ordinal.</summary>
    public static string Pattern { get; } = $@"\d{{1,4}}(?:st|nd|rd|th)?|{string.Join('|', Cardinals.Skip(1).Concat(Ordinals.Skip(1)).Concat(TensWords.Skip(1)))}";

    /// <summary>For regular expressions: the first half of `twenty-four`.</summary>
    public static string Tens { get; } = string.Join('|', TensWords);

    /// <summary>True for `eighth` and `8th`.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> word) =>
        word.EndsWith("th", StringComparison.OrdinalIgnoreCase) || word.EndsWith("st", StringComparison.OrdinalIgnoreCase) || word.EndsWith("nd", StringComparison.OrdinalIgnoreCase) || word.EndsWith("rd", StringComparison.OrdinalIgnoreCase);

    /// <param name="word">In any case.</param>
    /// <returns>Null when it is no number from 0 to 9999.</returns>
    public static int? Read(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits != 0)
        {
            var suffix = digits < 0 ? "" : word[digits..];
            return suffix is "" or "st" or "nd" or "rd" or "th" && int.TryParse(digits < 0 ? word : word[..digits], out var number) && number < 10_000 ? number : null;
        }

        var lower = word.ToString().ToLowerInvariant();
        return Index(Cardinals, lower) ?? Index(Ordinals, lower) ?? (Index(TensWords, lower) + 2) * 10;
    }

    private static int? Index(string[] words, string word) => Array.IndexOf(words, word) is var index and >= 0 ? index : null;
}

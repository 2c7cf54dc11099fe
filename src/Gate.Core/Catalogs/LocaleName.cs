namespace Gate.Core.Catalogs;

/// <summary>The names of locales: a language, then perhaps a script and a region, as BCP 47 writes them (`en`, `pt-BR`, `zh-Hant-TW`).</summary>
internal static class LocaleName
{
    public const string Remedy = "Write a language and, where needed, a region: en, pt-BR, zh-Hant-TW.";

    /// <summary>True when the name is a locale in its customary spelling, so that one locale has one name.</summary>
    public static bool IsValid(string name) => name.Length <= 35 && Customary(name) == name;

    /// <returns>The customary spelling; null when the name is no locale however it is spelt.</returns>
    public static string? Customary(string name)
    {
        var parts = name.Replace('_', '-').Split('-');
        var isLocale = parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        return isLocale ? string.Join('-', parts.Select(Spell)) : null;
    }

    private static string Spell(string part, int index) => (index, part.Length) switch
    {
        ( > 0, 2) => part.ToUpperInvariant(),
        ( > 0, 4) when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    };
}

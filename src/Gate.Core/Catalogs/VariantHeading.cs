namespace Gate.Core.Catalogs;

/// <summary>The words of a section's heading: `short`, or `short (fr)`.</summary>
/// <param name="Locale">Null when the heading names none.</param>
internal sealed record VariantHeading(string Variant, string? Locale)
{
    private const int MaximumLength = 100;

    public static VariantHeading Parse(string title)
    {
        var open = title.LastIndexOf('(');
        return title.EndsWith(')') && open > 0
            ? new(title[..open].TrimEnd(), title[(open + 1)..^1].Trim())
            : new(title, null);
    }

    /// <summary>Variant IDs are lower-case ASCII letters, digits, hyphens, dots and underscores, and begin with a letter or digit.</summary>
    public static bool IsVariant(string name) =>
        name.Length is > 0 and <= MaximumLength
        && (char.IsAsciiLetterLower(name[0]) || char.IsAsciiDigit(name[0]))
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_');
}

namespace Gate.Importing;

/// <summary>One synopsis from an export.</summary>
internal sealed record ImportedText(string Variant, string Locale, string Text);

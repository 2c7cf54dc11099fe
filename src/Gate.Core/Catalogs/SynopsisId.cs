namespace Gate.Core.Catalogs;

/// <summary>The identity of a synopsis: show, variant and locale; never its path or line. Written `night-ferry/short`, or `night-ferry/short@fr`.</summary>
public sealed record SynopsisId(string Show, string Variant, string Locale = SynopsisId.DefaultLocale)
{
    public const string DefaultLocale = "en";

    /// <summary>The language of the locale: `pt` of `pt-BR`.</summary>
    public string Language => Locale.Split('-')[0];

    public override string ToString() => Locale == DefaultLocale ? $"{Show}/{Variant}" : $"{Show}/{Variant}@{Locale}";
}

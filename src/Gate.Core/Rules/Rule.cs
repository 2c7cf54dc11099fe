namespace Gate.Core.Rules;

/// <summary>Anything that can find fault with a synopsis: what its page declares, and who looks: code, or a model.</summary>
/// <param name="Pack">Where it comes from: <see cref="BuiltInPack"/> or the name of a folder of the repository.</param>
/// <param name="Fingerprint">Hash of what can change an answer: kind and settings, locales, inputs, version, prompts; not the prose of the page, nor severity.</param>
public sealed record Rule(RuleManifest Manifest, string Pack, string Fingerprint, RulePage Page)
{
    public const string BuiltInPack = "gate";

    public string Id => Manifest.Id.Value;

    /// <summary>The key of its settings: existence, substitution, …, code or judge.</summary>
    public string Kind => RuleReader.KindNames(Manifest)[0];

    /// <summary>The code that looks; null for a rule that asks a model.</summary>
    public TextRule? Text { get; init; }

    /// <summary>How a model is asked; null for a rule that needs none.</summary>
    public JudgeRule? Judge { get; init; }

    public RuleReads Reads { get; } = RuleReads.Of(Manifest);

    public bool Holds(string locale, string language) =>
        Manifest.Locales.Count == 0 || Manifest.Locales.Contains(locale) || Manifest.Locales.Contains(language);
}

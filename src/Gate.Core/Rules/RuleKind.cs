using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>One declarative kind of rule: the key of its settings, and how a rule is made of them.</summary>
/// <param name="Placeholders">What its message may name between braces.</param>
/// <param name="DefaultMessage">Told when the page gives no message.</param>
/// <param name="IsPresent">True when the manifest has settings of this kind.</param>
/// <param name="Create">Null when the manifest has no settings of this kind.</param>
/// <param name="Faults">What is wrong with the settings; nothing when the manifest has none.</param>
internal sealed record RuleKind(
    string Name,
    IReadOnlyList<string> Placeholders,
    string DefaultMessage,
    Func<RuleManifest, bool> IsPresent,
    Func<RuleManifest, MessageTemplate, PhraseIndex, TextRule?> Create,
    Func<RuleManifest, IEnumerable<SettingFault>> Faults)
{
    public static RuleKind Of<T>(
        string name,
        string defaultMessage,
        IReadOnlyList<string> placeholders,
        Func<RuleManifest, T?> settings,
        Func<T, MessageTemplate, PhraseIndex, TextRule> create,
        Func<T, RuleManifest, IEnumerable<SettingFault>> faults)
        where T : class =>
        new(name, placeholders, defaultMessage,
            manifest => settings(manifest) is not null,
            (manifest, message, index) => settings(manifest) is { } present ? create(present, message, index) : null,
            manifest => settings(manifest) is { } present ? faults(present, manifest) : []);
}

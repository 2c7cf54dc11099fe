namespace Gate.Core.Rules;

/// <summary>What a rule's page declares, before the rule is made.</summary>
/// <param name="Fingerprint">Hash of what can change an answer.</param>
internal sealed record RuleDeclaration(RuleSource Source, RuleManifest Manifest, string Fingerprint);

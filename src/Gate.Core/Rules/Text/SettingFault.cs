namespace Gate.Core.Rules.Text;

/// <summary>What is wrong with a rule's settings.</summary>
/// <param name="Path">The keys and list positions that lead to the setting in the front matter.</param>
internal sealed record SettingFault(IReadOnlyList<string> Path, string Message, string Remedy);

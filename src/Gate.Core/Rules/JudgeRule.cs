using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>A rule that asks a model: its settings, and its prompt for each locale.</summary>
/// <param name="prompts">By language (`de`) or locale (`pt-BR`); the one for all others under the empty text.</param>
public sealed class JudgeRule(JudgeSettings settings, IReadOnlyDictionary<string, SourceText> prompts)
{
    /// <summary>The name of the prompt for all locales that have none of their own.</summary>
    public const string PromptFile = "prompt.md";

    public JudgeSettings Settings => settings;

    public IReadOnlyDictionary<string, SourceText> Prompts => prompts;

    /// <summary>The prompt of the locale, else of its language, else the one for all.</summary>
    public SourceText PromptFor(string locale, string language) =>
        prompts.GetValueOrDefault(locale) ?? prompts.GetValueOrDefault(language) ?? prompts[""];

    /// <returns>The locale of a prompt by the name of its file; empty for the one for all; null when it is no prompt.</returns>
    public static string? LocaleOf(string file) =>
        file == PromptFile ? "" : file.StartsWith("prompt.", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal) ? file["prompt.".Length..^".md".Length] : null;
}

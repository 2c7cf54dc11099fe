namespace Gate.Core.Rules.Text;

/// <summary>Checks and prepares phrases as they stand in a rule's settings.</summary>
internal static class Phrases
{
    /// <summary>A set of phrases without values, for membership.</summary>
    public static PhraseSet<string> Plain(IEnumerable<string> phrases, bool caseSensitive = false, PhraseIndex? index = null) =>
        new(phrases.Select(phrase => KeyValuePair.Create(phrase, phrase)), caseSensitive, index);

    /// <returns>Why the phrase can never be found, or null.</returns>
    public static string? Fault(string phrase)
    {
        var prose = new ProseText(phrase, "");
        if (prose.WordSpans.Length == 0)
        {
            return "holds no word";
        }

        var covered = prose.Words.Sum(word => word.Length) + phrase.Count(char.IsWhiteSpace);
        return covered == phrase.Length ? null : "holds other characters than words and spaces";
    }

    public static IEnumerable<SettingFault> Faults(IReadOnlyList<string> phrases, params string[] path) =>
        phrases.SelectMany((phrase, index) => Faults(phrase, [.. path, index.ToString()]));

    public static IEnumerable<SettingFault> Faults(string phrase, string[] path)
    {
        if (Fault(phrase) is { } fault)
        {
            yield return new(path, $"The phrase `{phrase}` {fault}.", "Phrases are words with spaces between them; write anything else as a pattern.");
        }
    }
}

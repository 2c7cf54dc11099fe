using System.Text.RegularExpressions;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>A file of synopses that people edit: its texts, and what they say is meant.</summary>
internal sealed partial class LivingSuite
{
    public List<(string Variant, string Text)> Texts { get; init; } = [];

    /// <summary>Suppressions.</summary>
    public HashSet<(string Rule, string Variant)> Meant { get; init; } = [];

    public static LivingSuite Read(string file) => new()
    {
        Meant = [.. Suppression().Matches(file).Select(match => (match.Groups["rule"].Value, match.Groups["variant"].Value))],
        Texts = [.. Section().Split(file).Skip(1).Select(section => section.Split("\n\n", 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()))],
    };

    public override string ToString()
    {
        var meant = Meant.Order().Select(word => $"  - {{rule: {word.Rule}, variant: {word.Variant}, reason: It is meant.}}\n").ToList();
        return (meant.Count == 0 ? "" : $"---\nsuppress:\n{string.Concat(meant)}---\n\n") + string.Concat(Texts.Select(entry => $"## {entry.Variant}\n\n{entry.Text}\n\n"));
    }

    public void Remove(int at)
    {
        Meant.RemoveWhere(word => word.Variant == Texts[at].Variant);
        Texts.RemoveAt(at);
    }

    [GeneratedRegex(@"^  - \{rule: (?<rule>SYN\d{4}), variant: (?<variant>\w+),", RegexOptions.Multiline)]
    private static partial Regex Suppression();

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Section();
}

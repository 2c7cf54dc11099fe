using Gate.Core.Rules;

namespace Gate.Commands.Rules;

/// <summary>The page of a new rule: a frame, and for each kind the settings and examples in a file of its own.</summary>
internal static class RuleTemplate
{
    private const string Divider = "%%%\n";

    public static string Fill(string id, string name, Criterion criterion, string kind)
    {
        var title = char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
        var parts = Read(kind).Split(Divider);
        return Read("page")
            .Replace("{settings}", parts[0].TrimEnd(), StringComparison.Ordinal)
            .Replace("{examples}", parts[1].Trim(), StringComparison.Ordinal)
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{title}", title, StringComparison.Ordinal)
            .Replace("{criterion}", criterion.ToString().ToLowerInvariant(), StringComparison.Ordinal);
    }

    private static string Read(string name)
    {
        using var stream = typeof(RuleTemplate).Assembly.GetManifestResourceStream($"rule-templates/{name}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>Parts a rule's page into its front matter and the prose after it.</summary>
/// <param name="Yaml">Between the two lines of dashes.</param>
/// <param name="BodyStart">The offset at which the prose begins.</param>
internal readonly record struct RuleFrontMatter(TextSpan Yaml, int BodyStart)
{
    /// <returns>Null when the page does not begin with a front matter that ends.</returns>
    public static RuleFrontMatter? Find(SourceText source)
    {
        if (source.LineText(1).TrimEnd() != "---")
        {
            return null;
        }

        var content = source.Content;
        var yamlStart = NextLine(content, 0);
        for (var line = yamlStart; line < content.Length; line = NextLine(content, line))
        {
            var next = NextLine(content, line);
            if (content.AsSpan(line, next - line).TrimEnd() is "---")
            {
                return new(TextSpan.FromBounds(yamlStart, line), next);
            }
        }

        return null;
    }

    private static int NextLine(string content, int from)
    {
        var end = content.IndexOf('\n', from);
        return end < 0 ? content.Length : end + 1;
    }
}

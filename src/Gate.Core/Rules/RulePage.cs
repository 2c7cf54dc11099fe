using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>A rule's page: its prose by section, and the examples that run as its tests. Parsed on first use.</summary>
public sealed class RulePage(SourceText source)
{
    public SourceText Source => source;

    /// <summary>The first paragraph of the section `Why`.</summary>
    public string Why => FirstParagraph("## Why");

    /// <summary>The first paragraph of the section `How to fix`.</summary>
    public string HowToFix => FirstParagraph("## How to fix");

    private string FirstParagraph(string heading)
    {
        var start = source.Content.IndexOf(heading, StringComparison.Ordinal);
        return start < 0 ? "" : source.Content[(start + heading.Length)..].Trim().Split("\n\n")[0];
    }
}

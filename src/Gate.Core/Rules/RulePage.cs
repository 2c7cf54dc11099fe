using System.Text.RegularExpressions;
using Gate.Core.Documents;
using Gate.Core.Rules.Examples;
using Markdig;
using Markdig.Syntax;

namespace Gate.Core.Rules;

/// <summary>A rule's page: its prose by section, and the examples that run as its tests. Parsed on first use.</summary>
public sealed partial class RulePage
{
    private readonly Lazy<MarkdownDocument> document;
    private readonly Lazy<IReadOnlyList<RuleSection>> sections;

    public RulePage(SourceText source)
    {
        Source = source;
        BodyStart = RuleFrontMatter.Find(source)?.BodyStart ?? 0;
        document = new(() => Markdown.Parse(source.Content[BodyStart..]));
        sections = new(ReadSections);
    }

    public SourceText Source { get; }

    /// <summary>The first paragraph of the section `Why`.</summary>
    public string Why => FirstParagraph(RuleSection.Why);

    /// <summary>The first paragraph of the section `How to fix`.</summary>
    public string HowToFix => FirstParagraph(RuleSection.HowToFix);

    /// <summary>The sections in order; a section begins with a heading of the second level.</summary>
    public IReadOnlyList<RuleSection> Sections => sections.Value;

    /// <summary>The offset in the source at which the prose begins, and <see cref="Body"/> with it.</summary>
    internal int BodyStart { get; }

    internal MarkdownDocument Body => document.Value;

    /// <summary>The blocks of the prose, for showing it.</summary>
    public IEnumerable<Block> Read() => Body;

    public RuleSection? Section(string heading) =>
        Sections.FirstOrDefault(section => section.Heading.Equals(heading, StringComparison.OrdinalIgnoreCase));

    /// <summary>The examples of the section `Examples`; what cannot be read in them becomes a problem at its line.</summary>
    public IReadOnlyList<RuleExample> ReadExamples(ICollection<Problem> problems) => RuleExampleReader.Read(this, problems);

    /// <summary>The place of a part of the page, from its offset in the prose.</summary>
    internal Location Locate(int bodyOffset, int length) => Source.Locate(new(BodyStart + bodyOffset, length));

    // Reports show it as plain words; each has its own way of emphasis.
    private string FirstParagraph(string heading) => Section(heading) is { } section
        ? Emphasis().Replace(section.Text.ReplaceLineEndings("\n").Split("\n\n")[0].Replace('\n', ' '), "$1")
        : "";

    [GeneratedRegex(@"(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])")]
    private static partial Regex Emphasis();

    private List<RuleSection> ReadSections()
    {
        var headings = Body.OfType<HeadingBlock>().Where(heading => heading.Level == 2).ToList();
        var found = new List<RuleSection>();
        for (var i = 0; i < headings.Count; i++)
        {
            var start = BodyStart + headings[i].Span.Start;
            var textStart = BodyStart + headings[i].Span.End + 1;
            var end = i + 1 < headings.Count ? BodyStart + headings[i + 1].Span.Start : Source.Content.Length;
            var name = Source.Content[start..textStart].TrimStart('#', ' ').TrimEnd();
            found.Add(new(name, Source.Content[textStart..end].Trim(), Source.Locate(TextSpan.FromBounds(start, textStart))));
        }

        return found;
    }
}

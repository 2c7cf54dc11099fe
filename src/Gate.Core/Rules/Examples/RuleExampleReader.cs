using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Markdig.Syntax;

namespace Gate.Core.Rules.Examples;

/// <summary>
/// Reads the examples of a page: fenced blocks called `synopsis` (attributes: variant, locale), each with an optional block `fixed` after it. Blocks called
/// `facts`, `plot` (after its facts) and `suite` hold for the examples after them until the next such block; several `suite` blocks in a row are one suite.
/// </summary>
internal sealed class RuleExampleReader
{
    private const string ExampleShow = "example";
    private readonly RulePage page;
    private readonly ICollection<Problem> problems;
    private readonly List<RuleExample> examples = [];
    private List<Synopsis> suite = [];
    private bool suiteIsOpen;
    private Facts? facts;

    private RuleExampleReader(RulePage page, ICollection<Problem> problems)
    {
        this.page = page;
        this.problems = problems;
    }

    public static IReadOnlyList<RuleExample> Read(RulePage page, ICollection<Problem> problems)
    {
        var reader = new RuleExampleReader(page, problems);
        var isInside = false;
        foreach (var block in page.Body)
        {
            if (block is HeadingBlock { Level: <= 2 } heading)
            {
                isInside = page.Section(RuleSection.Examples)?.Location.Start.Line == page.Locate(heading.Span.Start, 0).Start.Line;
            }
            else if (isInside && block is FencedCodeBlock fence)
            {
                reader.ReadFence(fence);
            }
        }

        return reader.examples;
    }

    private void ReadFence(FencedCodeBlock fence)
    {
        var isSuite = fence.Info == "suite";
        switch (fence.Info)
        {
            case "facts":
                ReadFacts(fence);
                break;
            case "plot":
                facts = (facts ?? FactsReader.Untitled(ExampleShow, "plot.md")) with { Plot = new SourceText("plot.md", Content(fence)) };
                break;
            case "suite":
                suite = suiteIsOpen ? suite : [];
                suite.Add(Synopsis(fence, Content(fence), Attributes(fence)));
                break;
            case "synopsis":
                ReadSynopsis(fence);
                break;
            case "fixed" when examples.Count > 0:
                examples[^1] = examples[^1] with { Fixed = Content(fence) };
                break;
            default:
                Refuse(fence, $"There is no example block called `{fence.Info}` here.", "Blocks are called synopsis, fixed (after a synopsis), facts, plot and suite.");
                break;
        }

        suiteIsOpen = isSuite;
    }

    private void ReadFacts(FencedCodeBlock fence)
    {
        var lines = fence.Lines;
        if (lines.Count == 0)
        {
            facts = null;
            return;
        }

        var start = page.BodyStart + lines.Lines[0].Position;
        var end = page.BodyStart + lines.Lines[lines.Count - 1].Position + lines.Lines[lines.Count - 1].Slice.Length;
        var node = YamlReader.Read(page.Source, TextSpan.FromBounds(start, end), problems);
        facts = node is null ? null : YamlBinder.Bind<Facts>(node, page.Source, "the facts", problems);
    }

    private void ReadSynopsis(FencedCodeBlock fence)
    {
        if (MarkedText.Parse(Content(fence)) is not { } marked)
        {
            Refuse(fence, "A mark in this example is not closed or not opened.", "Write [|the words at fault|].");
            return;
        }

        var synopsis = Synopsis(fence, marked.Text, Attributes(fence));
        examples.Add(new(Place(fence), synopsis, marked.Spans) { Facts = facts, Suite = suite });
    }

    private static Synopsis Synopsis(FencedCodeBlock fence, string text, Dictionary<string, string> attributes) =>
        new(new(ExampleShow, attributes.GetValueOrDefault("variant", fence.Info == "suite" ? "other" : "short"), attributes.GetValueOrDefault("locale", SynopsisId.DefaultLocale)),
            MappedText.Verbatim("example", text));

    private Dictionary<string, string> Attributes(FencedCodeBlock fence)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in (fence.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Split('=') is [("variant" or "locale") and var name, { Length: > 0 } value])
            {
                attributes[name] = value;
            }
            else
            {
                Refuse(fence, $"`{word}` is no attribute of an example.", "Attributes are variant=tv and locale=fr.");
            }
        }

        return attributes;
    }

    // As in a synopses file: a line break is a space, an empty line parts paragraphs, characters are composed.
    private static string Content(FencedCodeBlock fence)
    {
        var paragraphs = fence.Lines.ToString().ReplaceLineEndings("\n").Trim('\n').Split("\n\n").Select(paragraph => paragraph.Replace('\n', ' '));
        return MappedText.Verbatim("example", string.Join("\n\n", paragraphs)).Text;
    }

    private Location Place(FencedCodeBlock fence) =>
        fence.Lines.Count == 0 ? page.Locate(fence.Span.Start, 0) : page.Locate(fence.Lines.Lines[0].Position, fence.Lines.Lines[0].Slice.Length);

    private void Refuse(FencedCodeBlock fence, string message, string remedy) =>
        problems.Add(new(ProblemIds.InvalidSetting, page.Locate(fence.Span.Start, 0), message, remedy));
}

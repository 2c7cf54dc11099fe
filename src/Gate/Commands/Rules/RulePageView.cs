using Gate.Core.Documents.Yaml;
using Gate.Reporting;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;
using Rule = Gate.Core.Rules.Rule;

namespace Gate.Commands.Rules;

/// <summary>Renders a rule's page: headings, paragraphs, lists, and examples with their marked words.</summary>
internal sealed class RulePageView
{
    private const int Indent = 2;
    private readonly IAnsiConsole console;
    private readonly int width;

    public RulePageView(TextWriter output, ConsoleOptions options)
    {
        width = options.Width;
        console = options.Open(output);
    }

    public void Write(Rule rule)
    {
        console.MarkupLineInterpolated($"[bold]{rule.Id}[/] {Printable.Line(rule.Manifest.Title)}");
        console.WriteLine(Printable.Line(string.Join(" · ", Facts(rule))));
        foreach (var block in rule.Page.Read())
        {
            Write(block);
        }
    }

    private static IEnumerable<string> Facts(Rule rule)
    {
        var manifest = rule.Manifest;
        yield return KebabCase.From(manifest.Criterion.ToString());
        yield return KebabCase.From(manifest.Severity.ToString());
        yield return rule.Kind;
        yield return $"version {manifest.Version}";
        yield return rule.Pack == Rule.BuiltInPack ? "built in" : rule.Page.Source.Path;
        if (manifest.Locales.Count > 0)
        {
            yield return $"for {string.Join(", ", manifest.Locales)}";
        }

        if (manifest.Reads.Count > 0)
        {
            yield return $"reads {string.Join(", ", manifest.Reads.Select(input => KebabCase.From(input.ToString())))}";
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock { Level: 1 }:
                break;
            case HeadingBlock heading:
                console.WriteLine();
                console.MarkupLineInterpolated($"[bold]{Text(heading.Inline)}[/]");
                break;
            case ParagraphBlock paragraph:
                WriteWrapped(Text(paragraph.Inline), Indent, "");
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    WriteWrapped(string.Join(' ', item.OfType<ParagraphBlock>().Select(paragraph => Text(paragraph.Inline))), Indent, "- ");
                }

                break;
            case FencedCodeBlock fence:
                WriteExample(fence);
                break;
        }
    }

    private void WriteExample(FencedCodeBlock fence)
    {
        var lines = fence.Lines.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
        if (fence.Info is "facts")
        {
            foreach (var line in lines.Split('\n'))
            {
                console.WriteLine(new string(' ', 2 * Indent) + Printable.Line(line));
            }

            return;
        }

        var isBad = lines.Contains("[|", StringComparison.Ordinal);
        var label = fence.Info switch { "synopsis" => isBad ? "✗ " : "✓ ", "fixed" => "→ ", _ => "  " };
        WriteWrapped(lines.Replace('\n', ' '), 2 * Indent, label);
    }

    private void WriteWrapped(string text, int indent, string label)
    {
        var line = new string(' ', indent) + label;
        var hang = new string(' ', line.Length);
        var isEmpty = true;
        foreach (var word in Printable.Line(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                console.WriteLine(line);
                line = hang;
                isEmpty = true;
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        console.WriteLine(line);
    }

    private static string Text(ContainerInline? inlines) =>
        inlines is null ? "" : string.Concat(inlines.Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => $"`{code.Content}`",
            LineBreakInline => " ",
            ContainerInline container => Text(container),
            _ => "",
        }));
}

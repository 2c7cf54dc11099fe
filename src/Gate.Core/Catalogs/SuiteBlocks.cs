using Gate.Core.Documents;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gate.Core.Catalogs;

/// <summary>Finds headings, comments and unclosed fences in a synopses file. Lists, quotations, other HTML and inline marks are text to us, so nothing nests.</summary>
internal static class SuiteBlocks
{
    private static readonly Lazy<MarkdownPipeline> Pipeline = new(BuildPipeline);

    /// <param name="start">Where the Markdown begins, after the front matter.</param>
    public static IEnumerable<SuiteBlock> Find(SourceText source, int start)
    {
        foreach (var block in Markdown.Parse(source.Content[start..], Pipeline.Value))
        {
            var span = TextSpan.FromBounds(start + block.Span.Start, Math.Min(start + block.Span.End + 1, source.Content.Length));
            switch (block)
            {
                case HeadingBlock heading:
                    span = TextSpan.FromBounds(span.Start, source.LineSpan(source.PositionAt(span.Start).Line).End);
                    yield return new(span, heading.Level, TitleOf(source, span, heading));
                    break;
                case HtmlBlock:
                    yield return Comment(source, span);
                    break;
                case FencedCodeBlock { ClosingFencedCharCount: 0 }:
                    yield return new(span, 0, span, IsClosed: false);
                    break;
                default:
                    break;
            }
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new HeadingBlockParser(), new FencedCodeBlockParser(), new CommentParser(), new IndentedCodeBlockParser(), new PlainParagraphParser()]);
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    // `## short (fr) ##` has the title `short (fr)`.
    private static TextSpan TitleOf(SourceText source, TextSpan span, HeadingBlock heading)
    {
        var content = source.Content;
        var start = Math.Min(span.Start + heading.Level, span.End);
        var end = span.End;
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        end = start + content.AsSpan(start, end - start).TrimEnd().Length;
        var withoutClosing = content.AsSpan(start, end - start).TrimEnd('#');
        var hasClosing = withoutClosing.Length == 0 || char.IsWhiteSpace(withoutClosing[^1]);
        return new(start, hasClosing ? withoutClosing.TrimEnd().Length : end - start);
    }

    // What follows the end of a comment on its last line is text.
    private static SuiteBlock Comment(SourceText source, TextSpan span)
    {
        var end = source.Content.AsSpan(span.Start, span.Length).IndexOf("-->");
        return end < 0 ? new(span, 0, span, IsClosed: false) : new(new(span.Start, end + 3), 0, new(span.Start, 0));
    }
}

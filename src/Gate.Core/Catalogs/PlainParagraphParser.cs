using Markdig.Parsers;
using Markdig.Syntax;

namespace Gate.Core.Catalogs;

/// <summary>Paragraphs as they stand: a line `[x]: y` is text and no link definition (the library looks for those in quadratic time).</summary>
internal sealed class PlainParagraphParser : ParagraphBlockParser
{
    public PlainParagraphParser() => ParseSetextHeadings = false;

    public override bool Close(BlockProcessor processor, Block block) => true;
}

using Markdig.Parsers;

namespace Gate.Core.Catalogs;

/// <summary>Comments alone: other HTML is text, so that no unclosed element can swallow the sections after it.</summary>
internal sealed class CommentParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => processor.Line.Match("<!--") ? base.TryOpen(processor) : BlockState.None;
}

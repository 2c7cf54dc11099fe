using Gate.Core.Reporting;

namespace Gate.Measuring;

/// <summary>A measurement as Markdown, for a pull request or a page. Nothing in a synopsis becomes markup.</summary>
internal static class MeasureMarkdown
{
    public static void Write(MeasureReport report, TextWriter output)
    {
        var heading = MeasureRow.Heading(report);
        WriteRow(output, heading);
        output.WriteLine($"|{string.Concat(heading.Select((_, column) => column < MeasureRow.Words ? "---|" : "--:|"))}");
        foreach (var tally in report.Rules)
        {
            WriteRow(output, MeasureRow.Of(report, tally).Select(MarkdownText.Escape));
        }

        foreach (var remark in MeasureRow.Remarks(report))
        {
            output.WriteLine($"\n{MarkdownText.Escape(remark)}");
        }

        foreach (var tally in report.Rules.Where(tally => tally.Examples.Count > 0))
        {
            output.WriteLine($"\n## {tally.Rule.Id} {MarkdownText.Escape(tally.Rule.Manifest.Title)}\n");
            foreach (var example in tally.Examples)
            {
                output.WriteLine($"- {MarkdownText.Escape(example.Synopsis)}: {MarkdownText.Escape(example.Text)}");
            }
        }
    }

    private static void WriteRow(TextWriter output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}

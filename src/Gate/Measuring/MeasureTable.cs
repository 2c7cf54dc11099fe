using Gate.Commands;

namespace Gate.Measuring;

/// <summary>A measurement for a person at a terminal.</summary>
internal static class MeasureTable
{
    private const int LongestTitle = 44;

    public static void Write(MeasureReport report, TextWriter output)
    {
        IReadOnlyList<string>[] rows = [[.. MeasureRow.Heading(report).Select(name => name.ToUpperInvariant())], .. report.Rules.Select(tally => MeasureRow.Of(report, tally))];
        string[][] cells = [.. rows.Select(row => row.Select(Short).ToArray())];
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        foreach (var row in cells)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column < MeasureRow.Words ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }

        output.WriteLine();
        foreach (var remark in MeasureRow.Remarks(report))
        {
            output.WriteLine(remark);
        }

        foreach (var tally in report.Rules.Where(tally => tally.Examples.Count > 0))
        {
            output.WriteLine();
            output.WriteLine(Printable.Line($"{tally.Rule.Id} {tally.Rule.Manifest.Title}"));
            foreach (var example in tally.Examples)
            {
                output.WriteLine(Printable.Line($"  {example.Place}: {example.Text}"));
            }
        }
    }

    private static string Short(string cell) => Printable.Line(cell.Length <= LongestTitle ? cell : cell[..(LongestTitle - 1)] + "…");
}

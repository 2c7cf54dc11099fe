using System.Text;
using Spectre.Console;

namespace Gate.Reporting;

/// <summary>Writes styled text to a terminal, wrapped between words and indented.</summary>
internal sealed class TerminalPage
{
    private readonly IAnsiConsole console;
    private readonly int width;
    private bool isAfterGap = true;

    public TerminalPage(ConsoleOptions options, TextWriter output)
    {
        width = options.Width;
        console = options.Open(output);
    }

    /// <summary>Cells right of an indent.</summary>
    public int Room(int indent) => Math.Max(20, width - indent);

    public TerminalPage Write(string text, Style? style = null)
    {
        console.Write(text, style ?? Palette.Plain);
        isAfterGap = false;
        return this;
    }

    public void Line() => console.Write("\n");

    /// <summary>An empty line, unless there is one already.</summary>
    public void Gap()
    {
        if (!isAfterGap)
        {
            Line();
            isAfterGap = true;
        }
    }

    /// <summary>A paragraph; its first line may begin with a label in the indent.</summary>
    public void Paragraph(int indent, string text, Style? style = null, string label = "", Style? labelStyle = null)
    {
        var isFirst = true;
        foreach (var line in Wrap(text, Room(indent)))
        {
            var lead = isFirst ? label : "";
            Write(new string(' ', Math.Max(0, indent - Cells.Width(lead)))).Write(lead, labelStyle ?? Palette.Quiet).Write(line, style).Line();
            isFirst = false;
        }
    }

    /// <summary>Breaks at spaces; a word that is longer than a line is broken between characters.</summary>
    internal static IEnumerable<string> Wrap(string text, int room)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = Cells.Width(word);
            if (used > 0 && used + 1 + cells > room)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            foreach (var cluster in Cells.Clusters(word))
            {
                var clusterCells = Cells.ClusterWidth(cluster);
                if (used > 0 && used + clusterCells > room)
                {
                    yield return line.ToString();
                    line.Clear();
                    used = 0;
                }

                line.Append(cluster);
                used += clusterCells;
            }
        }

        if (used > 0)
        {
            yield return line.ToString();
        }
    }
}

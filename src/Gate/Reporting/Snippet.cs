using System.Text;
using Gate.Core.Judging;
using Gate.Core.Reporting;

namespace Gate.Reporting;

/// <summary>A line of a file around the words that a finding is about, cropped to a width, and the marks to print below it.</summary>
internal sealed record Snippet(string Before, string Marked, string After)
{
    // No terminal is wider, and a hostile line can be as long as its file.
    private const int Horizon = 400;

    /// <summary>Spaces and tildes, so that these stand under the marked words; at least one tilde.</summary>
    public string Marks
    {
        get
        {
            var isMixed = (Before + Marked + After).Any(IsRightToLeft);
            var builder = new StringBuilder();
            Append(builder, Before, ' ', isMixed);
            Append(builder, Marked.Length > 0 ? Marked : "~", '~', isMixed);
            if (isMixed)
            {
                Append(builder, After, ' ', isMixed);
            }

            return builder.ToString();
        }
    }

    /// <param name="width">In cells.</param>
    public static Snippet Of(Finding finding, int width)
    {
        var line = FindingLine.Of(finding, Horizon);
        return new Snippet(line.Before, line.Marked, line.After).Crop(width);
    }

    private Snippet Crop(int width)
    {
        var marked = Fit(Cells.Clusters(Marked), width - 2, out var markedCells);
        if (marked.Length < Marked.Length)
        {
            return new("", marked + "…", "");
        }

        var room = width - markedCells;
        var (beforeCells, afterCells) = (Cells.Width(Before), Cells.Width(After));
        if (beforeCells + afterCells <= room)
        {
            return this;
        }

        // What one side does not need, the other may have. An ellipsis takes a cell on each side.
        var half = room / 2;
        var beforeRoom = Math.Max(half, room - afterCells);
        var afterRoom = room - Math.Min(beforeCells, beforeRoom);
        return new(CropStart(beforeCells, beforeRoom), Marked, CropEnd(afterCells, afterRoom));
    }

    private string CropStart(int cells, int room) =>
        cells <= room ? Before : Ellipsis.Before(Before[^Fit(Cells.Clusters(Before).Reverse(), room - 1, out _).Length..]);

    private string CropEnd(int cells, int room) => cells <= room ? After : Ellipsis.After(Fit(Cells.Clusters(After), room - 1, out _));

    private static string Fit(IEnumerable<string> clusters, int room, out int used)
    {
        used = 0;
        var builder = new StringBuilder();
        foreach (var cluster in clusters)
        {
            var cells = Cells.ClusterWidth(cluster);
            if (used + cells > room)
            {
                break;
            }

            used += cells;
            builder.Append(cluster);
        }

        return builder.ToString();
    }

    // A terminal that reorders right-to-left text must reorder the marks in the same way: direction marks make them what the letters above them are.
    private static void Append(StringBuilder builder, string text, char mark, bool isMixed)
    {
        foreach (var cluster in Cells.Clusters(text))
        {
            var direction = !isMixed || !char.IsLetter(cluster, 0) ? "" : IsRightToLeft(cluster[0]) ? "\u200F" : "\u200E";
            builder.Append(direction).Append(mark, Cells.ClusterWidth(cluster)).Append(direction);
        }
    }

    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}

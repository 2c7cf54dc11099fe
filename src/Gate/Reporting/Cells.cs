using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Gate.Reporting;

/// <summary>How many columns of a terminal a text takes.</summary>
internal static class Cells
{
    /// <summary>The characters of a text as a reader sees them: a letter with its marks is one.</summary>
    public static IEnumerable<string> Clusters(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            yield return text.Substring(start, length);
            start += length;
        }
    }

    public static int Width(string text) => Clusters(text).Sum(ClusterWidth);

    /// <summary>Spectre measures UTF-16 code units; a supplementary character is an emoji or ideograph of two cells, or a letter of one.</summary>
    public static int ClusterWidth(string cluster) => Rune.GetRuneAt(cluster, 0) is { IsBmp: false } rune
        ? (IsWide(rune.Value) ? 2 : 1)
        : new Segment(cluster).CellCount();

    private static bool IsWide(int value) => value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x16FE0 and <= 0x1B2FF) or (>= 0x20000 and <= 0x3FFFD);
}

namespace Gate.Importing;

/// <summary>The files of a show: their names and contents, in the order in which they are written.</summary>
internal static class ShowFiles
{
    public const string Facts = "show.yml";
    public const string Plot = "plot.md";
    public const string Suite = "synopses.md";

    public static IReadOnlyList<(string Name, string Content)> Of(ImportedShow show) =>
    [
        (Facts, ShowFile.Write(show)),
        .. show.Facts.Plot is { } plot ? [(Plot, plot + "\n")] : Array.Empty<(string, string)>(),
        (Suite, SuiteFile.Write(show.Suite)),
    ];
}

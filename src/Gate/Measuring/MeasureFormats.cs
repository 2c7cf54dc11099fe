namespace Gate.Measuring;

/// <summary>The one list of formats that a measurement is written in.</summary>
internal static class MeasureFormats
{
    public const string Default = "table";

    private static readonly (string Name, Action<MeasureReport, TextWriter> Write)[] All =
    [
        (Default, MeasureTable.Write),
        ("json", MeasureJson.Write),
        ("markdown", MeasureMarkdown.Write),
    ];

    public static string[] Names => [.. All.Select(format => format.Name)];

    public static void Write(string name, MeasureReport report, TextWriter output) => All.First(format => format.Name == name).Write(report, output);
}

using Gate.Core.Documents;
using Gate.Core.Reporting;
using Gate.Storage;

namespace Gate.Commands.Store;

/// <summary>What a store holds, for people.</summary>
internal static class StoreStatsText
{
    private const int MaximumModels = 20;
    private const int ModelWidth = 41;

    public static void Write(StoreStatistics counted, bool isChecked, TextWriter output)
    {
        var usage = counted.Usage;
        Line(output, "Store", Printable.Line(counted.Path));
        Line(output, "Size", $"{ByteCount.Of(counted.FileBytes)}{(counted.LogBytes > 0 ? $", and {ByteCount.Of(counted.LogBytes)} of log beside it" : "")}{(isChecked ? "; whole" : "")}");
        Line(output, "Replies", $"{counted.Replies:N0} of {counted.Cells:N0} cells");
        Line(output, "From", Time(counted.Oldest));
        Line(output, "To", Time(counted.Newest));
        Line(output, "Tokens in", $"{usage.Prompt:N0}, {usage.Cached:N0} of them cached");
        Line(output, "Tokens out", $"{usage.Completion:N0}");
        if (counted.Models.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{"Model",-ModelWidth}  {"replies",12}  {"tokens in",15}  {"tokens out",15}");
        foreach (var model in counted.Models.Take(MaximumModels))
        {
            output.WriteLine($"{InertText.Line(Excerpt.Of(model.Model)),-ModelWidth}  {model.Replies,12:N0}  {model.Usage.Prompt,15:N0}  {model.Usage.Completion,15:N0}");
        }

        if (counted.Models.Count > MaximumModels)
        {
            output.WriteLine($"{counted.Models.Count - MaximumModels:N0} more; `--format json` has all.");
        }
    }

    private static void Line(TextWriter output, string name, string value) => output.WriteLine($"{name,-12}{value}");

    private static string Time(DateTimeOffset? time) => time is { } known ? $"{known:yyyy-MM-dd HH:mm} UTC" : "-";
}

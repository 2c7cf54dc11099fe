using Gate.Core.Reporting;
using Gate.Core.Verdicts;

namespace Gate.Commands;

/// <summary>A report and where it goes.</summary>
/// <param name="Path">The file; null for standard output.</param>
internal sealed record ReportTarget(IReportWriter Writer, string? Path)
{
    public static void WriteAll(IEnumerable<ReportTarget> targets, GateResult result, ProgramContext context)
    {
        foreach (var target in targets)
        {
            target.Write(result, context);
        }
    }

    private void Write(GateResult result, ProgramContext context)
    {
        if (Path is null)
        {
            Writer.Write(result, context.Output);
            return;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var file = new StreamWriter(Path);
        Writer.Write(result, file);
    }
}

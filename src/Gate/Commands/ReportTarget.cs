using Gate.Core.Reporting;
using Gate.Core.Verdicts;

namespace Gate.Commands;

/// <summary>A report and where it goes.</summary>
/// <param name="Path">The file; null for standard output.</param>
internal sealed record ReportTarget(IReportWriter Writer, string? Path)
{
    /// <summary>Makes sure, before anything is judged, that the reports can be written.</summary>
    /// <exception cref="UsageException">One cannot.</exception>
    public static void Prepare(IEnumerable<ReportTarget> targets)
    {
        foreach (var path in targets.Select(target => target.Path).OfType<string>())
        {
            try
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
                var isNew = !File.Exists(path);
                using (File.Open(path, FileMode.OpenOrCreate, FileAccess.Write))
                {
                }

                if (isNew)
                {
                    File.Delete(path);
                }
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"The report cannot be written to {path}: {(Directory.Exists(path) ? "that is a folder." : failed.Message)}", "Name a file that can be written with --output.");
            }
        }
    }

    /// <summary>Writes all reports. One that cannot be written is told and changes neither the others nor the verdict.</summary>
    public static void WriteAll(IEnumerable<ReportTarget> targets, GateResult result, ProgramContext context)
    {
        foreach (var target in targets)
        {
            try
            {
                target.Write(result, context);
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                context.Error.WriteLine(Printable.Line($"gate: The report {target.Writer.Name} could not be written to {target.Path ?? "standard output"}: {failed.Message}"));
            }
        }
    }

    private void Write(GateResult result, ProgramContext context)
    {
        if (Path is null)
        {
            Writer.Write(result, context.Output);
            return;
        }

        using var file = new StreamWriter(Path);
        Writer.Write(result, file);
    }
}

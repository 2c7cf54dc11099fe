using System.Diagnostics;

namespace Gate.Benchmarks.Processes;

/// <summary>A command line to measure.</summary>
internal sealed record Command(string Name, string Program, IReadOnlyList<string> Arguments, string Folder)
{
    /// <summary>Runs it to the end; its output is thrown away.</summary>
    public Measurement Run()
    {
        var start = new ProcessStartInfo(Program) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(1))
        {
            process.Refresh();
            peak = Math.Max(peak, PeakOf(process));
        }

        var wall = Stopwatch.GetElapsedTime(began);
        output.GetAwaiter().GetResult();
        return new(wall, peak);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}

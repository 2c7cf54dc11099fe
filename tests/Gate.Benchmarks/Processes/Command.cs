using System.Diagnostics;

namespace Gate.Benchmarks.Processes;

/// <summary>A command line to measure.</summary>
internal sealed record Command(string Name, string Program, IReadOnlyList<string> Arguments, string Folder)
{
    /// <summary>Runs it to the end; its output is thrown away.</summary>
    public TimeSpan Time()
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Start();
        var output = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(began);
        output.GetAwaiter().GetResult();
        return wall;
    }

    /// <summary>The largest resident set that is seen while it runs, in bytes; looked at every millisecond, which slows it down.</summary>
    public long Peak()
    {
        using var process = Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(1))
        {
            process.Refresh();
            peak = Math.Max(peak, PeakOf(process));
        }

        output.GetAwaiter().GetResult();
        return peak;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Program) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
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

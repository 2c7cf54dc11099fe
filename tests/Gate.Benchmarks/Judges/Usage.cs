using System.Diagnostics;
using System.Globalization;
using Gate.Benchmarks.Processes;

namespace Gate.Benchmarks.Judges;

/// <summary>What one run of a process took, those that it started included.</summary>
/// <param name="Wall">In seconds.</param>
/// <param name="Processor">User and system time, in seconds.</param>
/// <param name="Peak">The largest resident set, in MiB.</param>
internal sealed record Usage(double Wall, double Processor, double Peak)
{
    /// <summary>Runs a command to its end under GNU time.</summary>
    /// <exception cref="InvalidOperationException">It failed. A gate that found faults (exit code 1) did not.</exception>
    public static Usage Of(Command command)
    {
        var report = Path.GetTempFileName();
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", "-o", report, command.Program, .. command.Arguments])
        {
            WorkingDirectory = command.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var numbers = File.ReadAllLines(report);
        File.Delete(report);
        if (process.ExitCode > 1)
        {
            throw new InvalidOperationException($"{command.Name} ended with {process.ExitCode}.\n{output}");
        }

        var seen = numbers[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new(seen[0], seen[1] + seen[2], seen[3] / 1024);
    }
}

using System.Diagnostics;

namespace Gate.Tests.Testing;

/// <summary>A run of the program as a process of its own: for what a run inside the test's process cannot show (environment, signals, exit codes of the system).</summary>
internal static class GateProcess
{
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartAt(Path.Combine(AppContext.BaseDirectory, "gate.dll"), folder, environment, arguments);

    public static Task<GateRun> Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        End(Start(folder, environment, arguments));

    /// <param name="program">A gate.dll elsewhere.</param>
    public static Task<GateRun> RunAt(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        End(StartAt(program, folder, environment, arguments));

    private static Process StartAt(string program, string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<GateRun> End(Process started)
    {
        using var process = started;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output, await error);
    }
}

using System.Diagnostics;
using System.Text.Json;

namespace Gate.Benchmarks.Prose;

/// <summary>A prose linter of npm on the same texts, in its own process; it times itself, without its start.</summary>
internal sealed record Peer(string Name, string Script)
{
    /// <param name="texts">A file with one JSON string on each line.</param>
    /// <returns>Texts, rules, findings and texts a second.</returns>
    public (int Texts, int Rules, int Findings, double PerSecond) Run(string peers, string texts)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = peers, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Script);
        start.ArgumentList.Add(texts);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var result = JsonDocument.Parse(output).RootElement;
        var count = result.GetProperty("texts").GetInt32();
        return (count, result.GetProperty("rules").GetInt32(), result.GetProperty("findings").GetInt32(), count / result.GetProperty("milliseconds").GetDouble() * 1000);
    }
}

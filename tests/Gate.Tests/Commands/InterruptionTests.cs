using System.Diagnostics;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class InterruptionTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public InterruptionTests() => repository.Show("one", "A badword.").Commit();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_program_that_is_interrupted_while_git_hangs_ends_with_130_and_leaves_no_report()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        Assert.SkipWhen(IsInterruptIgnored(), "These tests were started in the background of a shell, where programs ignore the signal.");
        repository.Write("bin/git", "#!/bin/sh\necho $$ > \"$0.pid\"\nexec sleep 600\n");
        await Run("chmod", "+x", repository.PathOf("bin/git"));
        var path = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = repository.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") };

        using var gate = GateProcess.Start(repository.Folder, path, "check", "--all", "--output", "report.txt");
        var error = gate.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!File.Exists(repository.PathOf("bin/git.pid")) || repository.Read("bin/git.pid").Length == 0)
        {
            Assert.False(gate.HasExited);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }

        await Run("kill", "-INT", $"{gate.Id}");
        await gate.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Run("kill", "-KILL", repository.Read("bin/git.pid").Trim());

        var told = await error;
        Assert.True(gate.ExitCode == 130, $"Exit code {gate.ExitCode}: {told}");
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        Assert.False(File.Exists(repository.PathOf("report.txt")));
    }

    // The second bit of the mask that Linux gives.
    private static bool IsInterruptIgnored() => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } mask && (Convert.ToUInt64(mask[7..].Trim(), 16) & 2) != 0;

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}

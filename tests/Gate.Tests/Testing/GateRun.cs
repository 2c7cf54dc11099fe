using System.Text.Json;
using Gate.Commands;
using Xunit;

namespace Gate.Tests.Testing;

/// <summary>One run of the program inside the test's process: what it printed and its exit code.</summary>
internal sealed record GateRun(int ExitCode, string Output, string Error)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static async Task<GateRun> In(TestRepository repository, params string[] arguments) =>
        await In(repository.Folder, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static Task<GateRun> In(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) => At(new FixedTime(Now), folder, environment, arguments);

    /// <param name="time">For runs that wait: a clock that makes waiting short.</param>
    public static async Task<GateRun> At(TimeProvider time, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new ProgramContext
        {
            Output = output,
            Error = error,
            WorkingDirectory = folder,
            Environment = environment.GetValueOrDefault,
            Variables = [.. environment.Keys],
            Time = time,
        };
        var code = await GateProgram.RunAsync(arguments, context, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The output of `--format json`.</summary>
    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;

    /// <summary>The cells that `gate plan --format json` found affected: `show/variant RULE`, sorted.</summary>
    public IReadOnlyList<string> Affected() =>
        [.. Json().GetProperty("affected").EnumerateArray().Select(cell => $"{cell.GetProperty("synopsis")} {cell.GetProperty("rule")}").Order(StringComparer.Ordinal)];
}

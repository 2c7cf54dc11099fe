using Gate.Commands;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class ReportOutputTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public ReportOutputTests() => repository.Show("one", "A badword.").Commit();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("catalog")]
    [InlineData("")]
    [InlineData("gate.yml/report")]
    public async Task A_report_that_cannot_be_written_is_refused_before_anything_is_judged(string output)
    {
        var run = await GateRun.In(repository, "check", "--all", "--output", output);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--output", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_by_two_spellings_is_one_file()
    {
        var run = await GateRun.In(repository, "check", "--all", "--format", "json", "--format", "sarif", "--output", "a/../report", "--output", "./report");

        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists(repository.PathOf("report")));
    }

    [Fact]
    public async Task A_reader_that_goes_away_does_not_change_the_verdict()
    {
        await using var closed = new StreamWriter(new ClosedStream()) { AutoFlush = true };
        using var error = new StringWriter();
        var context = new ProgramContext { Output = closed, Error = error, WorkingDirectory = repository.Folder, Environment = _ => null, Time = new FixedTime(GateRun.Now) };

        var code = await GateProgram.RunAsync(["check", "--all"], context, TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Contains("could not be written", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_ours_is_told_in_a_line_and_is_not_green()
    {
        using var error = new StringWriter();
        var context = new ProgramContext { Output = TextWriter.Null, Error = error, WorkingDirectory = repository.Folder, Environment = Broken, Time = new FixedTime(GateRun.Now) };

        var code = await GateProgram.RunAsync(["check", "--all"], context, TestContext.Current.CancellationToken);

        Assert.Equal(3, code);
        Assert.Contains("InvalidOperationException: Broken.", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);

        static string? Broken(string name) => name == GateProgram.TraceVariable ? null : throw new InvalidOperationException("Broken.");
    }

    [Fact]
    public async Task A_reason_may_begin_with_an_at_sign()
    {
        var run = await GateRun.In(repository, "waive", "SYN9001", "one/short", "--reason", "@ada agreed.");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"@ada agreed.\"", run.Output, StringComparison.Ordinal);
    }

    private sealed class ClosedStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");

    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Judging.EndToEnd;

/// <summary>What `gate check` says when the endpoint, the settings or the clock are at fault.</summary>
public sealed class EndpointFaultTests
{
    private static readonly string[] Texts = [.. Enumerable.Range(0, 6).Select(i => string.Create(CultureInfo.InvariantCulture, $"A quiet text with the number {i}."))];

    [Theory]
    [InlineData(401, "", "wants a key (status 401), and there is none. Set GATE_API_KEY")]
    [InlineData(401, JudgedRepository.Key, "does not accept the key (status 401)")]
    [InlineData(403, JudgedRepository.Key, "does not accept the key (status 403)")]
    [InlineData(404, "", "knows no model m")]
    [InlineData(402, "", "has nothing left")]
    public async Task What_would_refuse_every_call_is_asked_once_and_told_of_every_cell(int status, string key, string words)
    {
        using var repository = JudgedRepository.Of(Texts);
        await using var server = new LoopbackServer(_ => Answers.Error(status, $"Incorrect key {JudgedRepository.Key}."));

        var run = await repository.CheckAsync(server, ("GATE_API_KEY", key), ("GATE_MODEL__CONCURRENCY__MAX", "1"));

        Assert.Equal(3, run.ExitCode);
        Assert.Single(server.Requests);
        Assert.Equal(Texts.Length, JudgedRepository.Count(run, "faulted"));
        Assert.Contains(words, Assert.Single(JudgedRepository.Problems(run)), StringComparison.Ordinal);
        if (key.Length > 0)
        {
            Assert.DoesNotContain(key, run.Output + run.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Mend the rule", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_listens_every_cell_is_told_so_and_the_run_ends()
    {
        using var repository = JudgedRepository.Of(Texts);

        var run = await repository.CheckAsync(new Uri($"http://127.0.0.1:{ClosedPort()}/v1"), new ScaledTime(50));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(Texts.Length, JudgedRepository.Count(run, "faulted"));
        Assert.All(JudgedRepository.Problems(run), problem => Assert.Contains("Nothing answers at 127.0.0.1", problem, StringComparison.Ordinal));
        Assert.False(File.Exists(repository.Files.PathOf(".gate/samples.db")));
    }

    [Fact]
    public async Task A_public_endpoint_without_encryption_is_refused()
    {
        using var repository = JudgedRepository.Of(Texts);

        var run = await repository.CheckAsync(new Uri("http://example.com/v1"), new FixedTime(GateRun.Now));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("without encryption", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData(".nan")]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData(".inf")]
    [InlineData("-0.0001")]
    [InlineData("1e400")]
    public async Task A_price_that_is_none_is_refused_with_its_line(string price)
    {
        using var repository = new JudgedRepository();
        repository.Files.Write("gate.yml", $"{OwnRules.Settings}model:\n  prices:\n    prompt: {price}\n    completion: 1\n").Show("one", Texts[0]).Commit();
        await using var server = new LoopbackServer(_ => JudgedRepository.Answer(JudgeReply.Pass()));

        var run = await repository.CheckAsync(server);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("gate.yml:5:", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Facts_that_are_too_long_are_told_and_never_cut()
    {
        var plot = string.Join(' ', Enumerable.Range(0, 28_572).Select(i => (i * 7919 % 999_983).ToString("D6", CultureInfo.InvariantCulture))) + " the end";
        using var repository = new JudgedRepository();
        repository.Files.Show("one", Texts[0]).Write("catalog/one/plot.md", plot + "\n").Commit();
        await using var server = new LoopbackServer(_ => JudgedRepository.Answer(JudgeReply.Pass()));

        var refused = await repository.CheckAsync(server, ("GATE_MODEL__CONTEXT_LENGTH", "8192"));
        var sent = server.Requests.Count;
        var whole = await repository.CheckAsync(server);

        Assert.True(plot.Length >= 200_000);
        Assert.Equal((3, 0), (refused.ExitCode, sent));
        Assert.Contains("`model.context-length`", Assert.Single(JudgedRepository.Problems(refused)), StringComparison.Ordinal);
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains(plot, Assert.Single(server.Requests).Prompt(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cuts_a_prompt_without_a_word_is_found_out_and_its_answer_counts_as_paid()
    {
        using var repository = new JudgedRepository();
        repository.Files.Show("one", Texts[0]).Show("two", Texts[1]).Write("catalog/one/plot.md", string.Join(' ', Enumerable.Range(10_000, 20_000)) + "\n").Write("catalog/two/plot.md", string.Join(' ', Enumerable.Range(10_000, 20_000)) + "\n").Commit();
        await using var server = new LoopbackServer(_ => Answers.Text(JudgeReply.Pass()));

        var run = await repository.CheckAsync(server, ("GATE_MODEL__CONCURRENCY__MAX", "1"), ("GATE_MODEL__BUDGET__TOKENS", "70000"));

        Assert.Equal(3, run.ExitCode);
        Assert.Single(server.Requests);
        Assert.Equal((1, 1), (JudgedRepository.Count(run, "faulted"), JudgedRepository.Count(run, "skippedForBudget")));
        Assert.Contains(JudgedRepository.Problems(run), problem => problem.Contains("cut the prompt without a word", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public async Task A_clock_that_jumps_between_calls_costs_no_verdict_and_no_limit(int hours)
    {
        var calls = 0;
        using var repository = JudgedRepository.Of(Texts);
        await using var server = new LoopbackServer(_ => Interlocked.Increment(ref calls) % 3 == 0
            ? Answers.Error(429, "Slower.", headers: "Retry-After: 0\r\n")
            : JudgedRepository.Answer(JudgeReply.Pass()));

        var limited = await repository.CheckAsync(server.Endpoint, new JumpingTime(TimeSpan.FromHours(hours)), ("GATE_MODEL__BUDGET__CALLS", "2"));
        var spent = calls;
        var run = await repository.CheckAsync(server.Endpoint, new JumpingTime(TimeSpan.FromHours(hours)));

        Assert.Equal((3, 2), (limited.ExitCode, spent));
        Assert.Equal(0, run.ExitCode);
        JudgedRepository.AssertAddsUp(run);
        Assert.All(run.Json().GetProperty("ledger").EnumerateArray(), entry => Assert.True(entry.GetProperty("cost").GetProperty("latencyMilliseconds").GetInt64() >= 0));
        Assert.Equal(Texts.Length, JudgedRepository.Count(run, "judged") + JudgedRepository.Count(run, "reused"));
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

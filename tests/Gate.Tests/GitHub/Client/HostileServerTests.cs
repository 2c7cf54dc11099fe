using Gate.GitHub.Client;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Xunit;

namespace Gate.Tests.GitHub.Client;

/// <summary>A server that cuts, drips, resets and lies.</summary>
public sealed class HostileServerTests
{
    private const int Cases = 60;

    private static readonly Func<IGitHub, CancellationToken, Task>[] Questions =
    [
        (client, cancellation) => client.PullRequestAsync(7, cancellation),
        (client, cancellation) => client.ReviewCommentsAsync(7, cancellation),
        (client, cancellation) => client.ThreadsAsync(7, cancellation),
        (client, cancellation) => client.CreateIssueCommentAsync(7, "x", cancellation),
        (client, cancellation) => client.HideAsync("IC_1", HidingReason.Resolved, cancellation),
    ];

    [Fact]
    public async Task Whatever_a_server_does_ends_in_an_answer_or_in_a_failure_that_is_told()
    {
        var random = new Random((int)Properties.Seed);
        var guard = new Lock();
        await using var server = new LoopbackServer(_ =>
        {
            lock (guard)
            {
                return FaultSchedule.OfNonsense.Next(random);
            }
        });
        var told = 0;
        for (var i = 0; i < Cases; i++)
        {
            using var client = new GitHubClient(new() { Api = server.Endpoint, Repository = "o/r", Token = new("secret-token"), Time = new ScaledTime(300), Patience = TimeSpan.FromSeconds(30), Seed = i });
            try
            {
                await Questions[i % Questions.Length](client, TestContext.Current.CancellationToken);
            }
            catch (GitHubException failed)
            {
                told++;
                Assert.DoesNotContain("secret-token", failed.ToString(), StringComparison.Ordinal);
                Assert.NotEmpty(failed.Remedy);
            }
        }

        Assert.InRange(told, Cases / 2, Cases);
    }
}

using Gate.Commands;
using Gate.Core.Judging.Calls;
using Gate.Providers.Telemetry;
using Gate.Tests.Testing;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Providers.Telemetry;

/// <summary>A run with telemetry, from its start until everything is sent.</summary>
internal static class TelemetryRun
{
    private static readonly Uri Model = new("https://models.example:8443/v1");

    /// <param name="complete">How the run ends; by default, with a result that failed.</param>
    public static async Task GoAsync(ProgramContext context, IChatClient endpoint, int calls = 1, ChatOptions? options = null, Action<RunTelemetry>? complete = null)
    {
        using var run = RunTelemetry.Start(context) ?? throw new InvalidOperationException("There is no telemetry.");
        var client = run.Around(endpoint, Models.At(Model, key: "secret-key"), context.Time);
        for (var call = 0; call < calls; call++)
        {
            try
            {
                await client.GetResponseAsync([new(ChatRole.User, "Judge the one about the lighthouse.")], options, TestContext.Current.CancellationToken);
            }
            catch (CallException)
            {
                // What is told of it is the question.
            }
        }

        (complete ?? (done => done.Complete(SampleResults.Failed())))(run);
    }
}

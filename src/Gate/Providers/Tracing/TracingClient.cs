using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Tracing;

/// <summary>Writes every call down, with its answer or its failure, for `--trace`. It belongs around all else, so that a call and its retries are one file.</summary>
internal sealed class TracingClient(IChatClient inner, ConfiguredModel model, TraceFolder folder, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly TraceFile file = new(model);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var call = TracedCall.Begin(list, time.GetUtcNow(), folder.Next());
        var began = time.GetTimestamp();
        CallResult? result = null;
        Exception? failure = null;
        try
        {
            var response = await base.GetResponseAsync(list, options, cancellationToken);
            result = CallResult.Of(response);
            return response;
        }
        catch (Exception failed) when (failed is CallException or BudgetSpentException or OperationCanceledException)
        {
            failure = failed;
            throw;
        }
        finally
        {
            // Whether the run goes on or not: what was paid for is told.
            folder.Write(call.FileName(), file.Format(call, options, result, failure, time.GetElapsedTime(began)));
        }
    }
}

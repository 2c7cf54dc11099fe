using System.Collections.Concurrent;
using Gate.Core.Judging.Sampling;

namespace Gate.Tests.Testing.Judges;

/// <summary>A sample store without a file.</summary>
internal sealed class MemoryStore : ISampleStore
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<(int Sample, int Attempt), StoredReply>> replies = new(StringComparer.Ordinal);

    public int Count => replies.Values.Sum(cell => cell.Count);

    public ValueTask<IReadOnlyList<StoredReply>> ReadAsync(string key, CancellationToken cancellation) => ValueTask.FromResult<IReadOnlyList<StoredReply>>(
        replies.TryGetValue(key, out var cell) ? [.. cell.Values.OrderBy(reply => reply.Sample).ThenBy(reply => reply.Attempt)] : []);

    public ValueTask AppendAsync(string key, StoredReply reply, CancellationToken cancellation)
    {
        Keep(key, reply);
        return ValueTask.CompletedTask;
    }

    public void Keep(string key, StoredReply reply) => replies.GetOrAdd(key, _ => new()).TryAdd((reply.Sample, reply.Attempt), reply);
}

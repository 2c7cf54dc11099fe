using System.Collections.Concurrent;
using Gate.Core.Judging.Sampling;

namespace Gate.Tests.Running;

/// <summary>A store that tells when something is kept twice: then it was paid for twice.</summary>
internal sealed class FaultStore(ISampleStore inner) : ISampleStore
{
    private readonly ConcurrentDictionary<(string Key, int Sample, int Attempt), StoredReply> kept = [];

    public ConcurrentBag<string> Twice { get; } = [];

    public ValueTask<IReadOnlyList<StoredReply>> ReadAsync(string key, CancellationToken cancellation) => inner.ReadAsync(key, cancellation);

    public async ValueTask AppendAsync(string key, StoredReply reply, CancellationToken cancellation)
    {
        if (!kept.TryAdd((key, reply.Sample, reply.Attempt), reply))
        {
            Twice.Add($"sample {reply.Sample}, attempt {reply.Attempt} of {key}");
        }

        await inner.AppendAsync(key, reply, cancellation);
    }
}

namespace Gate.Core.Judging.Sampling;

/// <summary>Keeps every reply that was paid for, by the key of its cell. Append-only: nothing is ever changed. Safe for many threads and processes at once.</summary>
public interface ISampleStore
{
    /// <param name="key">Of a cell: 64 hexadecimal digits.</param>
    /// <returns>By sample and attempt; empty when there are none.</returns>
    ValueTask<IReadOnlyList<StoredReply>> ReadAsync(string key, CancellationToken cancellation);

    /// <summary>Keeps a reply. When one with this key, sample and attempt is there already, the older one stays.</summary>
    ValueTask AppendAsync(string key, StoredReply reply, CancellationToken cancellation);
}

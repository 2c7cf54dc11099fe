using Gate.Core.Judging.Sampling;

namespace Gate.Storage;

/// <summary>
/// Keeps replies in one SQLite file. Nothing is opened or made until it is used: reading where there is no file finds nothing, the first append makes it.
/// </summary>
/// <param name="path">The full path of the file.</param>
/// <param name="rest">From one commit to the next, at least; a reply waits so long at most, and not at all when it comes alone.</param>
internal sealed class SqliteSampleStore(string path, TimeSpan rest = default) : ISampleStore, IAsyncDisposable
{
    private readonly ReplyReader reader = new(path);
    private readonly Lazy<ReplyWriter> writer = new(() => new(path, rest));

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ValueTask<IReadOnlyList<StoredReply>> ReadAsync(string key, CancellationToken cancellation) =>
        ValueTask.FromResult(Unpack(reader.Read(ReplyRow.KeyBytes(key), cancellation)));

    /// <summary>Completes when the reply is committed, together with those that came at the same time. A reply is paid for: cancellation ends the waiting, not the writing.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public ValueTask AppendAsync(string key, StoredReply reply, CancellationToken cancellation) =>
        new(writer.Value.AppendAsync(ReplyRow.Of(key, reply)).WaitAsync(cancellation));

    /// <summary>Waits until everything is written.</summary>
    public async ValueTask DisposeAsync()
    {
        // The connection that is closed last puts everything into the one file, and only one that may write can do that.
        reader.Dispose();
        if (writer.IsValueCreated)
        {
            await writer.Value.DisposeAsync();
        }
    }

    private IReadOnlyList<StoredReply> Unpack(IReadOnlyList<ReplyRow> rows) => [.. rows.Select(row => row.Unpack() ?? throw StoreFaults.Damaged(path))];
}

using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>The one writer of a store within a process: it commits together whatever has queued up while it committed the last, and rested after it.</summary>
internal sealed class ReplyWriter : IAsyncDisposable
{
    private const int MaximumBatch = 1024;

    private readonly Channel<PendingAppend> queue = Channel.CreateUnbounded<PendingAppend>(new() { SingleReader = true });
    private readonly List<PendingAppend> batch = [];
    private readonly string path;
    private readonly TimeSpan rest;
    private readonly Task loop;
    private SqliteConnection? connection;
    private AppendStatement? append;

    /// <param name="rest">From one commit to the next, at least: a commit costs much more than a row. The first of a burst is committed at once.</param>
    public ReplyWriter(string path, TimeSpan rest)
    {
        this.path = path;
        this.rest = rest;
        loop = Task.Run(RunAsync);
    }

    /// <returns>Completes when the row is committed.</returns>
    public Task AppendAsync(ReplyRow row)
    {
        var pending = new PendingAppend(row);
        return queue.Writer.TryWrite(pending) ? pending.Task : Task.FromException(new ObjectDisposedException(nameof(ReplyWriter)));
    }

    /// <summary>Writes what is queued, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        append?.Dispose();
        connection?.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await queue.Reader.WaitToReadAsync())
            {
                batch.Clear();
                while (batch.Count < MaximumBatch && queue.Reader.TryRead(out var pending))
                {
                    batch.Add(pending);
                }

                Finish(TryCommit());
                if (rest > TimeSpan.Zero)
                {
                    await Task.Delay(rest);
                }
            }
        }
        finally
        {
            // Reached early only by an error of ours, which the disposal throws; until then nobody is left waiting.
            queue.Writer.TryComplete();
            while (queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            Finish(new StoreException($"The writer of {path} has stopped.", "Please report it."));
        }
    }

    private StoreException? TryCommit()
    {
        try
        {
            Commit();
            return null;
        }
        catch (SqliteException failed)
        {
            return StoreFaults.Describe(path, failed);
        }
        catch (StoreException refused)
        {
            return refused;
        }
    }

    private void Commit()
    {
        connection ??= StoreFile.OpenForWriting(path);
        append ??= new(connection);
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var pending in batch)
        {
            append.Run(pending.Row, transaction);
        }

        transaction.Commit();
    }

    private void Finish(StoreException? failure)
    {
        foreach (var pending in batch)
        {
            if (failure is null)
            {
                pending.TrySetResult();
            }
            else
            {
                pending.TrySetException(failure);
            }
        }
    }
}

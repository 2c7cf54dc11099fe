using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Removes replies in small steps, so that other processes go on writing meanwhile, and gives the room back to the disk.</summary>
internal sealed class StorePrune(string path, PruneRequest request) : IDisposable
{
    private const int Step = 5_000;

    private readonly SqliteConnection connection = StoreFile.OpenForWriting(path);

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public PruneCount Count() => Guard(() =>
    {
        using var command = Bind(connection.Prepare("prune-count"));
        using var reader = command.ExecuteReader();
        reader.Read();
        return new PruneCount(reader.GetInt64(0), reader.GetInt64(1), Time(reader, 2), Time(reader, 3), reader.GetInt64(4));
    });

    /// <returns>How many rows were removed.</returns>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public long Remove(PruneCount count, IProgress<int>? progress, CancellationToken cancellation) => Guard(() =>
    {
        using var command = Bind(connection.Prepare("prune"));
        var (after, until) = (command.Add("$after"), command.Add("$until"));
        var removed = 0L;
        for (var id = 0L; id < count.LastId; id += Step)
        {
            cancellation.ThrowIfCancellationRequested();
            (after.Value, until.Value) = (id, Math.Min(id + Step, count.LastId));
            removed += command.ExecuteNonQuery();
            progress?.Report((int)Math.Min(removed, int.MaxValue));
        }

        GiveBack(cancellation);
        return removed;
    });

    public void Dispose() => connection.Dispose();

    private void GiveBack(CancellationToken cancellation)
    {
        var free = connection.Number("PRAGMA freelist_count");
        while (free > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            connection.Execute("PRAGMA incremental_vacuum(1000)");
            var left = connection.Number("PRAGMA freelist_count");
            if (left >= free)
            {
                break;
            }

            free = left;
        }

        // Moves the log into the file, which only then becomes shorter; while others read, it does as much as it can.
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private SqliteCommand Bind(SqliteCommand command) =>
        command.With("$before", request.Before is { } before ? ReplyRow.TicksOf(before) : null).With("$model", request.Model);

    private static DateTimeOffset? Time(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : ReplyRow.TimeOf(reader.GetInt64(column));

    private T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException failed)
        {
            throw StoreFaults.Describe(path, failed);
        }
    }
}

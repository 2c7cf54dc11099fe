using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Looks replies up by their cell's key, over one connection that is opened at the first look-up.</summary>
internal sealed class ReplyReader(string path) : IDisposable
{
    private readonly Lock guard = new();
    private SqliteConnection? connection;
    private SqliteCommand? command;
    private SqliteParameter? parameter;

    /// <returns>For each key its rows, in the order of the keys.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<IReadOnlyList<ReplyRow>> Read(IReadOnlyList<byte[]> keys, CancellationToken cancellation)
    {
        lock (guard)
        {
            if (connection is null && !TryOpen())
            {
                return [.. keys.Select(_ => (IReadOnlyList<ReplyRow>)[])];
            }

            try
            {
                // One look at the file for all keys.
                using var transaction = keys.Count > 1 ? connection!.BeginTransaction(deferred: true) : null;
                command!.Transaction = transaction;
                return [.. keys.Select(key => Read(key, cancellation))];
            }
            catch (SqliteException failed)
            {
                throw StoreFaults.Describe(path, failed);
            }
        }
    }

    public void Dispose()
    {
        lock (guard)
        {
            command?.Dispose();
            connection?.Dispose();
        }
    }

    private bool TryOpen()
    {
        connection = StoreFile.OpenForReading(path);
        command = connection?.Prepare("read");
        parameter = command?.Add("$key");
        return connection is not null;
    }

    private List<ReplyRow> Read(byte[] key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        parameter!.Value = key;
        using var reader = command!.ExecuteReader();
        var rows = new List<ReplyRow>();
        while (reader.Read())
        {
            rows.Add(ReplyRow.Read(reader));
        }

        return rows;
    }
}

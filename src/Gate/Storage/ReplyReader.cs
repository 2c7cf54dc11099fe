using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Looks replies up by their cell's key, over one connection that is opened at the first look-up.</summary>
internal sealed class ReplyReader(string path) : IDisposable
{
    private readonly Lock guard = new();
    private SqliteConnection? connection;
    private SqliteCommand? command;
    private SqliteParameter? parameter;

    /// <returns>The rows of a cell, by sample and attempt.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<ReplyRow> Read(byte[] key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (guard)
        {
            if (connection is null && !TryOpen())
            {
                return [];
            }

            try
            {
                return Find(key);
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

    private List<ReplyRow> Find(byte[] key)
    {
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

using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Counts what a store holds, and checks that it is whole.</summary>
internal sealed class StoreSurvey : IDisposable
{
    private readonly string path;
    private readonly SqliteConnection connection;

    private StoreSurvey(string path, SqliteConnection connection)
    {
        this.path = path;
        this.connection = connection;
    }

    /// <returns>Null when there is no store.</returns>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static StoreSurvey? Open(string path) => StoreFile.OpenForReading(path) is { } connection ? new(path, connection) : null;

    /// <exception cref="StoreException">It cannot be read.</exception>
    public StoreStatistics Count(CancellationToken cancellation)
    {
        try
        {
            using var command = connection.Prepare("stats-by-model");
            using var stop = cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
            using var reader = command.ExecuteReader();
            var models = new List<ModelStatistics>();
            while (reader.Read())
            {
                models.Add(new(reader.GetString(0), reader.GetInt64(1), new(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)),
                    ReplyRow.TimeOf(reader.GetInt64(5)), ReplyRow.TimeOf(reader.GetInt64(6))));
            }

            return new(path, StoreFile.Length(path), StoreFile.Length(path + "-wal"), StoreSchema.Newest, connection.Number(StoreSql.Get("stats-cells")), models);
        }
        catch (SqliteException failed)
        {
            cancellation.ThrowIfCancellationRequested();
            throw StoreFaults.Describe(path, failed);
        }
    }

    /// <summary>Reads every page.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public void Check(CancellationToken cancellation)
    {
        try
        {
            using var stop = cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
            using var command = connection.Prepare("check");
            if (command.ExecuteScalar() is not "ok")
            {
                throw StoreFaults.Damaged(path);
            }
        }
        catch (SqliteException failed)
        {
            cancellation.ThrowIfCancellationRequested();
            throw StoreFaults.Describe(path, failed);
        }
    }

    public void Dispose() => connection.Dispose();
}

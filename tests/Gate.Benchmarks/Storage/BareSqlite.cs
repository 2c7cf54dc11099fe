using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Gate.Benchmarks.Storage;

/// <summary>The peer: Microsoft.Data.Sqlite used in the plainest way, the text as it is under a key that is text.</summary>
internal sealed class BareSqlite : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand select;

    public BareSqlite(string path)
    {
        connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = NORMAL");
        Execute("CREATE TABLE reply (key TEXT, sample INTEGER, content TEXT, PRIMARY KEY (key, sample))");
        insert = Command("INSERT INTO reply VALUES ($key, $sample, $content)", "$key", "$sample", "$content");
        select = Command("SELECT sample, content FROM reply WHERE key = $key ORDER BY sample", "$key");
    }

    /// <param name="batch">Rows in a transaction.</param>
    public TimeSpan Insert(IReadOnlyList<(string Key, int Sample, string Content)> rows, int batch)
    {
        var began = Stopwatch.GetTimestamp();
        foreach (var chunk in rows.Chunk(batch))
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var (key, sample, content) in chunk)
            {
                (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value) = (key, sample, content);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return Stopwatch.GetElapsedTime(began);
    }

    public int Read(string key)
    {
        select.Parameters[0].Value = key;
        using var reader = select.ExecuteReader();
        var length = 0;
        while (reader.Read())
        {
            length += reader.GetString(1).Length;
        }

        return length;
    }

    public void Dispose()
    {
        insert.Dispose();
        select.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new() { ParameterName = name });
        }

        return command;
    }
}

using Gate.Core.Judging.Sampling;
using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Takes replies from lines of JSON into a store. Doing it again changes nothing; where the store has another reply, that one stays.</summary>
/// <param name="path">The store; it is made when there is none.</param>
/// <param name="tell">Hears of each line that is not taken: its number and why.</param>
internal sealed class StoreImport(string path, Action<long, string> tell)
{
    private const int MaximumBatch = 1_000;

    private readonly List<(long Number, ReplyRow Row)> batch = [];

    /// <summary>Lines that were read, good and bad.</summary>
    public long Lines { get; private set; }

    public long Added { get; private set; }

    /// <summary>Those that the store had already, word for word.</summary>
    public long Known { get; private set; }

    /// <summary>Those in whose place the store has another reply.</summary>
    public long Conflicting { get; private set; }

    /// <summary>Lines that cannot be read.</summary>
    public long Bad { get; private set; }

    /// <exception cref="StoreException">The store cannot be written. What was added before that stays.</exception>
    public void Execute(Stream stream, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var connection = StoreFile.OpenForWriting(path);
        using var append = new AppendStatement(connection);
        try
        {
            foreach (var (number, bytes) in LineReader.Read(stream))
            {
                Lines++;
                Take(number, bytes);
                if (batch.Count >= MaximumBatch)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Commit(connection, append);
                    progress?.Report((int)Math.Min(Lines, int.MaxValue));
                }
            }

            cancellation.ThrowIfCancellationRequested();
            Commit(connection, append);
        }
        catch (SqliteException failed)
        {
            throw StoreFaults.Describe(path, failed);
        }
    }

    private void Take(long number, ReadOnlyMemory<byte>? bytes)
    {
        var fault = $"It is longer than {LineReader.MaximumLength:N0} bytes.";
        if (bytes is { } line && ReplyLine.Read(line, out fault) is { } row)
        {
            batch.Add((number, row));
            return;
        }

        Bad++;
        tell(number, fault!);
    }

    private void Commit(SqliteConnection connection, AppendStatement append)
    {
        var (added, others) = (0, new List<(long Number, bool IsSame)>());
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            foreach (var (number, row) in batch)
            {
                if (append.Run(row, transaction))
                {
                    added++;
                }
                else
                {
                    others.Add((number, row.Unpack() == Find(connection, transaction, row)));
                }
            }

            transaction.Commit();
        }

        batch.Clear();
        Added += added;
        Known += others.Count(other => other.IsSame);
        foreach (var (number, _) in others.Where(other => !other.IsSame))
        {
            Conflicting++;
            tell(number, "The store has another reply for this key, sample and attempt; that one stays.");
        }
    }

    private static StoredReply? Find(SqliteConnection connection, SqliteTransaction transaction, ReplyRow row)
    {
        using var command = connection.Prepare("read-one").With("$key", row.Key).With("$sample", row.Sample).With("$attempt", row.Attempt);
        command.Transaction = transaction;
        using var reader = command.ExecuteReader();
        return reader.Read() ? ReplyRow.Read(reader).Unpack() : null;
    }
}

using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Reads a whole store, sound or damaged: by cell as far as that goes, and past the damage in the order of writing.</summary>
internal sealed class StoreExport : IDisposable
{
    // A damaged page in the middle of the tree hides thousands of rows; when so many in turn cannot be read, the rest is given up.
    private const int MaximumGap = 100_000;

    private readonly string path;
    private readonly SqliteConnection connection;
    private ReplyRow? last;

    private StoreExport(string path, SqliteConnection connection)
    {
        this.path = path;
        this.connection = connection;
    }

    /// <summary>True when something could not be read.</summary>
    public bool IsDamaged { get; private set; }

    /// <returns>Null when there is no store.</returns>
    /// <exception cref="StoreException">It cannot be read at all.</exception>
    public static StoreExport? Open(string path) => StoreFile.OpenForReading(path) is { } connection ? new(path, connection) : null;

    /// <summary>All rows that can be read, by key, sample and attempt; those past a damage follow in the order of writing.</summary>
    /// <exception cref="StoreException">The disk fails.</exception>
    public IEnumerable<ReplyRow> Rows()
    {
        using (var command = connection.Prepare("read-all"))
        {
            foreach (var row in Read(command))
            {
                last = row;
                yield return row;
            }
        }

        if (!IsDamaged)
        {
            yield break;
        }

        foreach (var row in Rescue())
        {
            yield return row;
        }
    }

    public void Dispose() => connection.Dispose();

    private IEnumerable<ReplyRow> Rescue()
    {
        var written = last;
        var (id, gap) = (0L, 0);
        while (gap < MaximumGap)
        {
            IsDamaged = false;
            using (var command = connection.Prepare("rescue").With("$after", id))
            {
                foreach (var row in Read(command))
                {
                    (id, gap) = (row.Id, 0);
                    if (row.IsAfter(written))
                    {
                        yield return row;
                    }
                }
            }

            if (!IsDamaged)
            {
                break;
            }

            id++;
            gap++;
        }

        IsDamaged = true;
    }

    // A `yield` cannot stand in a `try` with a `catch`: one step at a time can.
    private IEnumerable<ReplyRow> Read(SqliteCommand command)
    {
        SqliteDataReader? reader = null;
        try
        {
            while (Step(command, ref reader) is { } row)
            {
                yield return row;
            }
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private ReplyRow? Step(SqliteCommand command, ref SqliteDataReader? reader)
    {
        try
        {
            reader ??= command.ExecuteReader();
            return reader.Read() ? ReplyRow.Read(reader) : null;
        }
        catch (SqliteException failed)
        {
            IsDamaged = StoreFaults.IsDamage(failed) ? true : throw StoreFaults.Describe(path, failed);
            return null;
        }
        catch (Exception failed) when (failed is InvalidCastException or InvalidOperationException or OverflowException or ArgumentException)
        {
            // A row whose columns hold what cannot have been written.
            IsDamaged = true;
            return null;
        }
    }
}

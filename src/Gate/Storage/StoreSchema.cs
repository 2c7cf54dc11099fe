using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Brings a store to the newest schema, step by step; its version is kept in the file.</summary>
internal static class StoreSchema
{
    public static int Newest => StoreSql.Migrations.Count;

    public static void Migrate(SqliteConnection connection, string path)
    {
        if (Version(connection, path) == Newest)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have been first.
        for (var version = Version(connection, path); version < Newest; version++)
        {
            connection.Execute($"{StoreSql.Migrations[version]}\nPRAGMA user_version = {version + 1};");
        }

        transaction.Commit();
    }

    /// <exception cref="StoreException">The file cannot be read as it is.</exception>
    public static void Require(SqliteConnection connection, string path)
    {
        if (Version(connection, path) < Newest)
        {
            using var writing = StoreFile.OpenForWriting(path);
        }
    }

    private static int Version(SqliteConnection connection, string path)
    {
        var version = connection.Number("PRAGMA user_version");
        return version >= 0 && version <= Newest
            ? (int)version
            : throw new StoreException(
                $"The sample store {path} was written by a newer Gate (schema {version}; this one knows up to {Newest}).",
                "Use that Gate, or name another file with --store. `gate store export` of the newer one, then `gate store import` of this one, carries the replies over.");
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gate.Storage;

/// <summary>
/// Opens the store's file. It is never looked into by other means than SQLite: closing a second handle would take away the locks of the first.
/// </summary>
internal static class StoreFile
{
    private const long ApplicationId = 1197569125;

    /// <summary>Opens the store, and makes it when there is none.</summary>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public static SqliteConnection OpenForWriting(string path) => Guard(path, () =>
    {
        if (!StorePath.Exists(path))
        {
            Create(path);
        }

        var connection = Open(path, SqliteOpenMode.ReadWrite);
        try
        {
            Require(connection, path);
            StoreSchema.Migrate(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <returns>Null when there is no store.</returns>
    /// <exception cref="StoreException">It cannot be used.</exception>
    public static SqliteConnection? OpenForReading(string path) => Guard(path, () => StorePath.Exists(path) ? OpenExisting(path) : null);

    private static SqliteConnection OpenExisting(string path)
    {
        try
        {
            return OpenChecked(path, path);
        }
        catch (SqliteException failed) when (failed.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && !File.Exists(path + "-wal"))
        {
            // A folder that cannot be written: no lock file can be made, and nobody else can write either.
            return OpenChecked($"{new Uri(path).AbsoluteUri}?immutable=1", path);
        }
    }

    private static SqliteConnection OpenChecked(string source, string path)
    {
        var connection = Open(source, SqliteOpenMode.ReadOnly);
        try
        {
            Require(connection, path);
            StoreSchema.Require(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the store under another name and moves it to its place when it is whole, so that a killed process leaves no half of one.</summary>
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var connection = Open(temporary, SqliteOpenMode.ReadWriteCreate))
            {
                connection.Run("create");
                StoreSchema.Migrate(connection, path);
            }

            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static SqliteConnection Open(string source, SqliteOpenMode mode)
    {
        Batteries_V2.Init();
        var settings = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            connection.Run("open");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Require(SqliteConnection connection, string path)
    {
        if (connection.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new StoreException($"{path} is a database of another program, not a sample store.", "Name the right file with --store, or move this one away.");
        }

        // SQLite reads the missing end of the last page as zeros. With a log beside it the file may be growing just now.
        if (Length(path) % connection.Number("PRAGMA page_size") != 0 && Length(path + "-wal") == 0)
        {
            throw StoreFaults.Damaged(path);
        }

        // What a file from elsewhere might bring along to be run.
        if (connection.Number("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')") > 0)
        {
            throw new StoreException($"{path} holds triggers or views, which Gate never makes.", "Do not use it; find out where it comes from. `gate store import` takes replies from elsewhere.");
        }
    }

    /// <returns>0 when there is no such file.</returns>
    internal static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static T Guard<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException failed)
        {
            throw StoreFaults.Describe(path, failed);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The sample store {path} cannot be made: {failed.Message}", "Check that its folder can be written, or name another file with --store.", failed);
        }
        catch (Exception failed) when (failed is DllNotFoundException or TypeInitializationException)
        {
            throw new StoreException("The library of SQLite is missing.", "It belongs beside the program: copy all files of the release, not `gate` alone.", failed);
        }
    }
}

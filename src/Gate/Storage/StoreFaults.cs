using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gate.Storage;

/// <summary>Says what SQLite's error codes mean for whoever runs the gate.</summary>
internal static class StoreFaults
{
    private const string MoveAway = "Move it away together with the files beside it that end in -wal and -shm; the next run begins a new store and asks again what it needs.";

    public static bool IsDamage(SqliteException failed) => failed.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    public static StoreException Describe(string path, SqliteException failed) => failed.SqliteErrorCode switch
    {
        raw.SQLITE_CORRUPT => Damaged(path, failed),
        raw.SQLITE_NOTADB => new($"{path} is no sample store, or its beginning is damaged.", $"If it should be one, bring back a copy. {MoveAway}", failed) { IsDamage = true },
        raw.SQLITE_FULL => new($"The disk is full: {path} cannot grow.", "Make room, and run again: what is stored already is not asked for again. `gate store prune` makes the store smaller.", failed),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => new($"{path} cannot be written: the file or its folder is read-only.", "Allow writing there, or name another file with --store.", failed),
        raw.SQLITE_CANTOPEN => new($"{path} cannot be opened.", "Check that the file and its folder can be read and written by this user, or name another file with --store.", failed),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new($"{path} is in use: another process has been writing to it for half a minute.", "Wait until it has ended, or end it, and run again.", failed),
        raw.SQLITE_IOERR => new($"{path} cannot be read or written: the disk reports an error ({failed.SqliteExtendedErrorCode}).", "Check the disk and the room on it. A store must not lie on a network share.", failed),
        _ => new($"{path}: SQLite reports error {failed.SqliteErrorCode}: {failed.Message}", "Please report it.", failed),
    };

    public static StoreException Damaged(string path, Exception? cause = null) => new(
        $"The sample store {path} is damaged.",
        "`gate store export --output rescued.jsonl` writes down what can still be read. " + MoveAway + " `gate store import rescued.jsonl` then brings the rest back.",
        cause)
    {
        IsDamage = true,
    };
}

using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Finds the keys of a store by their first digits.</summary>
internal static class KeySearch
{
    private const int Digits = 64;

    /// <param name="start">Hexadecimal digits, 64 at most.</param>
    /// <returns>In order, no more than the limit; none where there is no store.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static IReadOnlyList<string> Find(string path, string start, int limit)
    {
        using var connection = StoreFile.OpenForReading(path);
        if (connection is null)
        {
            return [];
        }

        try
        {
            using var command = connection.Prepare("keys")
                .With("$first", ReplyRow.KeyBytes(start.PadRight(Digits, '0')))
                .With("$last", ReplyRow.KeyBytes(start.PadRight(Digits, 'f')))
                .With("$limit", limit);
            using var reader = command.ExecuteReader();
            var keys = new List<string>();
            while (reader.Read())
            {
                keys.Add(Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(0)));
            }

            return keys;
        }
        catch (SqliteException failed)
        {
            throw StoreFaults.Describe(path, failed);
        }
    }
}

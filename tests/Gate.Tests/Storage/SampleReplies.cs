using System.Security.Cryptography;
using System.Text;
using Gate.Core.Judging.Sampling;
using Gate.Storage;
using Gate.Tests.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gate.Tests.Storage;

/// <summary>Replies to keep, and a look into the store's file past our own code.</summary>
internal static class SampleReplies
{
    public const string Model = "model-a";

    public static string Key(int number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"cell {number}")));

    public static StoredReply Reply(int sample = 0, int attempt = 0, string content = "{\"pass\": true}", string model = Model, int daysAgo = 0) => new(sample, attempt, new(
        content, "stop", model, new(1_200, 1_024, 180), TimeSpan.FromTicks(21_345_678), GateRun.Now.AddDays(-daysAgo).AddTicks(1_234_567)));

    /// <summary>A text of a few hundred characters that is like no other.</summary>
    public static string Content(int number) =>
        $"{{\"reasoning\": \"{string.Concat(Enumerable.Range(0, 12).Select(part => Key(number * 100 + part)))}\", \"pass\": {(number % 3 > 0 ? "true" : "false")}}}";

    /// <summary>Fills a store with five replies for each cell.</summary>
    public static async Task Fill(string path, int cells, int first = 0)
    {
        await using var store = new SqliteSampleStore(path);
        await Task.WhenAll(Enumerable.Range(first, cells).SelectMany(cell => Enumerable.Range(0, 5)
            .Select(sample => store.AppendAsync(Key(cell), Reply(sample, content: Content(cell * 5 + sample)), TestContext.Current.CancellationToken).AsTask())));
    }

    /// <summary>The replies of cells, in their order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<StoredReply>>> Read(SqliteSampleStore store, params IEnumerable<int> cells)
    {
        var read = new List<IReadOnlyList<StoredReply>>();
        foreach (var cell in cells)
        {
            read.Add(await store.ReadAsync(Key(cell), TestContext.Current.CancellationToken));
        }

        return read;
    }

    public static object? Query(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}

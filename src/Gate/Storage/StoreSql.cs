using System.Collections.Concurrent;

namespace Gate.Storage;

/// <summary>The SQL of the store, each statement a file of its own.</summary>
internal static class StoreSql
{
    private const string Folder = "store-sql/";

    private static readonly ConcurrentDictionary<string, string> Read = new(StringComparer.Ordinal);

    /// <summary>The steps from an empty file to the newest schema; the first leads to version 1.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        .. typeof(StoreSql).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && char.IsAsciiDigit(name[Folder.Length]))
            .Order(StringComparer.Ordinal)
            .Select(name => Get(name[Folder.Length..])),
    ];

    public static string Get(string name) => Read.GetOrAdd(name, static wanted =>
    {
        using var stream = typeof(StoreSql).Assembly.GetManifestResourceStream(Folder + wanted)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}

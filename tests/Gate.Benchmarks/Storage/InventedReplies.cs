using System.Security.Cryptography;
using System.Text.Json;
using Gate.Core.Judging.Sampling;

namespace Gate.Benchmarks.Storage;

/// <summary>Replies of the length and kind that a tiered judge gives; their words are those of the rules' pages, so that they compress as English does.</summary>
internal sealed class InventedReplies
{
    private const int SamplesPerCell = 5;
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string[] words = ReadWords();

    public static string Key(int cell) => Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(cell)));

    public static (string Key, int Sample) Place(int number) => (Key(number / SamplesPerCell), number % SamplesPerCell);

    public StoredReply Create(int number)
    {
        var random = new Random(number);
        var content = JsonSerializer.Serialize(new { reasoning = Prose(random, 15, 35), evidence = new[] { Prose(random, 1, 1) }, summary = Prose(random, 2, 4), pass = number % 3 > 0 });
        return new(number % SamplesPerCell, 0, new(
            content, "stop", "gpt-4.1-mini-2025-04-14", new(1_200 + number % 300, 1_024, content.Length / 5), TimeSpan.FromMilliseconds(800 + random.Next(3_000)), Start.AddSeconds(number)));
    }

    // Runs of words as they stand, put together anew.
    private string Prose(Random random, int minimum, int maximum) => string.Join(' ', Enumerable.Range(0, random.Next(minimum, maximum + 1)).Select(_ =>
    {
        var at = random.Next(words.Length - 10);
        return string.Join(' ', words[at..(at + random.Next(3, 11))]);
    }));

    private static string[] ReadWords()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gate.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run it from within the repository.");
        }

        return [.. Directory.EnumerateFiles(Path.Combine(folder.FullName, "rules"), "rule.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
    }
}

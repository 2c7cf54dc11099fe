using Gate.Storage;
using Xunit;

namespace Gate.Tests.Storage;

public sealed class KeySearchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gate-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Keys_are_found_by_their_first_digits_odd_or_even_in_number()
    {
        var path = Path.Combine(folder, "samples.db");
        await SampleReplies.Fill(path, 40);
        var all = Enumerable.Range(0, 40).Select(SampleReplies.Key).Order(StringComparer.Ordinal).ToList();

        foreach (var length in new[] { 1, 2, 13, 64 })
        {
            var start = all[7][..length];
            Assert.Equal(all.Where(key => key.StartsWith(start, StringComparison.Ordinal)), KeySearch.Find(path, start, 100));
        }

        Assert.Equal(3, KeySearch.Find(path, "", 3).Count);
    }

    [Fact]
    public void Where_there_is_no_store_there_is_no_key()
    {
        Assert.Empty(KeySearch.Find(Path.Combine(folder, "samples.db"), "00", 1));
        Assert.Empty(Directory.GetFiles(folder));
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Gate.Measuring;

/// <summary>
/// At most so many hits of one rule: the first ones, or with a seed a random sample of all. The sample is those whose seeded hash is smallest, so that it is the same for the same
/// catalogue and mostly the same for one that has grown a little.
/// </summary>
internal sealed class HitSample(int size, int? seed)
{
    private readonly SortedList<string, Hit> kept = new(StringComparer.Ordinal);
    private int seen;

    public IReadOnlyCollection<Hit> Hits => [.. kept.Values];

    public void Add(Hit hit)
    {
        var rank = seed is { } number ? Rank(hit.Id, number) : $"{seen:d10}";
        seen++;
        if (size == 0 || (kept.Count == size && string.CompareOrdinal(rank, kept.GetKeyAtIndex(size - 1)) >= 0))
        {
            return;
        }

        kept[rank] = hit;
        if (kept.Count > size)
        {
            kept.RemoveAt(size);
        }
    }

    private static string Rank(string id, int seed) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{id}")));
}

namespace Gate.Core.Rules.Text;

/// <summary>
/// Values by word, for the look-ups that every word of every text costs: the hash comes from the caller, who has it already, and nothing is called through an
/// interface. Open addressing; what stands in a rule or a list of the program goes in, nothing from a text, so that nobody can fill it with collisions.
/// </summary>
internal sealed class WordTable<T>
    where T : class
{
    private const int Smallest = 4;

    private (uint Hash, string Word, T Value)[] slots = new (uint, string, T)[Smallest];
    private int count;

    public T? Find(ReadOnlySpan<char> word, uint hash)
    {
        var here = slots;
        for (var i = hash & (uint)(here.Length - 1); ; i = (i + 1) & (uint)(here.Length - 1))
        {
            ref readonly var slot = ref here[i];
            if (slot.Word is null || (slot.Hash == hash && word.SequenceEqual(slot.Word)))
            {
                return slot.Value;
            }
        }
    }

    /// <summary>Adds a word that is not there.</summary>
    public void Add(string word, T value)
    {
        if (++count * 2 > slots.Length)
        {
            Grow();
        }

        Put((WordHash.Of(word), word, value));
    }

    private void Grow()
    {
        var old = slots;
        slots = new (uint, string, T)[old.Length * 2];
        foreach (var slot in old.Where(slot => slot.Word is not null))
        {
            Put(slot);
        }
    }

    private void Put((uint Hash, string Word, T Value) added)
    {
        var i = added.Hash & (uint)(slots.Length - 1);
        while (slots[i].Word is not null)
        {
            i = (i + 1) & (uint)(slots.Length - 1);
        }

        slots[i] = added;
    }
}

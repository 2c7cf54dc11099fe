namespace Gate.Importing;

/// <summary>Gives each show its ID once all rows are known, so that IDs do not depend on the order of the rows. Shows that want the same name, be it in other capitals, are told apart.</summary>
internal sealed class ShowIds
{
    private readonly Dictionary<string, Claims> claims = [];
    private readonly Dictionary<UInt128, int> rows = [];

    public int Shows => rows.Count;

    public void Add(ProposedId proposed)
    {
        rows[proposed.Identity] = RowsOf(proposed) + 1;
        var key = Key(proposed.Name);
        claims[key] = claims.TryGetValue(key, out var claim) ? claim with { IsShared = claim.IsShared || claim.First != proposed.Identity } : new(proposed.Identity, false);
    }

    public int RowsOf(ProposedId proposed) => rows.GetValueOrDefault(proposed.Identity);

    public string Resolve(ProposedId proposed) =>
        claims.TryGetValue(Key(proposed.Name), out var claim) && claim.IsShared ? $"{proposed.Name}-{proposed.Identity >> 96:x8}" : proposed.Name;

    /// <summary>The same for names that some file systems take for one.</summary>
    public static string Key(string name) => name.ToUpperInvariant().ToLowerInvariant();

    private readonly record struct Claims(UInt128 First, bool IsShared);
}

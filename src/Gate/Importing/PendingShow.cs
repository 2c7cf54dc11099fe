using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>A show of which not all rows have been read yet. Of a fact that several rows tell, the first holds.</summary>
internal sealed class PendingShow(ImportSource source, Location place)
{
    private readonly Dictionary<(string Variant, string Locale), (string Text, Location Place)> suite = [];
    private ImportedFacts facts = new();

    public ImportSource Source => source;

    /// <summary>Its first row.</summary>
    public Location Place => place;

    public int Rows { get; private set; }

    public void Add(ImportedRow row, ICollection<Problem> problems)
    {
        Rows++;
        var taken = row.Texts.FirstOrDefault(text => suite.ContainsKey((text.Variant, text.Locale)));
        if (taken is not null)
        {
            var first = suite[(taken.Variant, taken.Locale)];
            problems.Add(new(ProblemIds.MalformedRow, row.Place,
                first.Text == taken.Text ? $"The row repeats {first.Place}." : $"The show has `{taken.Variant}` ({taken.Locale}) a second time; the first is at {first.Place}.",
                "Keep one of the rows; shows that are not the same need IDs in a column: --map show=COLUMN."));
            return;
        }

        facts = facts.Over(row.Facts);
        foreach (var text in row.Texts)
        {
            suite.Add((text.Variant, text.Locale), (text.Text, row.Place));
        }
    }

    /// <summary>Adds a text that another export has.</summary>
    /// <returns>False when the show has the variant, or the same words under another name.</returns>
    public bool Join(ImportedText text) =>
        !suite.Any(own => own.Key.Locale == text.Locale && own.Value.Text == text.Text) && suite.TryAdd((text.Variant, text.Locale), (text.Text, place));

    public ImportedShow Build(string id) => new(id, facts, [.. suite.Select(text => new ImportedText(text.Key.Variant, text.Key.Locale, text.Value.Text))]);
}

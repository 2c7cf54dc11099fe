using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>The texts of another export, found by what its rows have in common with those of the first one. It is held in memory.</summary>
internal sealed class JoinTable
{
    private readonly Dictionary<string, Match> matches = [];

    private JoinTable(IReadOnlyList<JoinKey> keys) => Keys = keys;

    public IReadOnlyList<JoinKey> Keys { get; }

    /// <param name="texts">The variants that the files add, and their columns.</param>
    /// <param name="locale">The locale of the files' texts.</param>
    /// <exception cref="UsageException">A file lacks a column.</exception>
    public static JoinTable Load(IReadOnlyList<ExportFile> files, IReadOnlyList<JoinKey> keys, IReadOnlyList<(string Variant, string Column)> texts, string locale, ICollection<Problem> problems)
    {
        var table = new JoinTable(keys);
        IReadOnlyList<TableColumn> columns = [.. keys.Select(key => new TableColumn("--on", key.Other)), .. texts.Select(text => new TableColumn("--add", text.Column))];
        foreach (var file in files)
        {
            ColumnCheck.Require(file, columns);
            foreach (var row in file.Read(columns, problems))
            {
                table.Add(row, [.. texts.Select(text => Read(row, text, locale)).OfType<ImportedText>()], problems);
            }
        }

        return table;
    }

    /// <summary>The texts for a row of the first export; none when no row fits or when those that fit differ.</summary>
    public IReadOnlyList<ImportedText> Find(ExportRow row)
    {
        var found = JoinKey.Of(Keys, row, key => key.Column) is { } key ? matches.GetValueOrDefault(key) : null;
        return found is null or { IsDoubtful: true } ? [] : found.Texts;
    }

    private static ImportedText? Read(ExportRow row, (string Variant, string Column) text, string locale) =>
        row.Cells.Single(text.Column) is { } value && PlainText.Paragraphs(value.Text) is { Length: > 0 } body ? new(text.Variant, locale, body) : null;

    private void Add(ExportRow row, List<ImportedText> texts, ICollection<Problem> problems)
    {
        if (JoinKey.Of(Keys, row, key => key.Other) is not { } key || texts.Count == 0)
        {
            return;
        }

        if (matches.TryAdd(key, new(row.Place, texts)))
        {
            return;
        }

        var first = matches[key];
        if (!first.Texts.SequenceEqual(texts))
        {
            problems.Add(new(ProblemIds.MalformedRow, row.Place, $"The row has the same {string.Join(", ", Keys.Select(pair => pair.Other))} as {first.Place} and another text, so neither is joined.",
                "Join on one more column that tells them apart: --on COLUMN=COLUMN."));
            matches[key] = first with { IsDoubtful = true };
        }
    }

    private sealed record Match(Location Place, IReadOnlyList<ImportedText> Texts, bool IsDoubtful = false);
}

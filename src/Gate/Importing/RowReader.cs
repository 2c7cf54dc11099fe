using System.Security.Cryptography;
using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>Reads what a row tells about its show. A value that cannot be used is told and left out; a row that cannot be used is told.</summary>
internal sealed class RowReader(ColumnMapping mapping, ICollection<Problem> problems)
{
    private const int MaximumValues = 1_000;

    private readonly string separator = mapping["separator"] ?? ",";

    /// <returns>Null when the row cannot be used.</returns>
    public ImportedRow? Read(ExportRow row)
    {
        var locale = Single(row, "locale-column") ?? mapping["locale"] ?? SynopsisId.DefaultLocale;
        if (LocaleName.Customary(locale) is not { } customary || !LocaleName.IsValid(customary))
        {
            return Refuse(row, $"The row's locale is `{Excerpt.Of(locale)}`, which is no locale.", LocaleName.Remedy);
        }

        var texts = mapping.Texts.Select(text => (text.Variant, Text: Text(row, text.Column))).Where(text => text.Text.Length > 0).Select(text => new ImportedText(text.Variant, customary, text.Text)).ToList();
        if (texts.Count == 0)
        {
            return Refuse(row, "The row has no synopsis.", "Fill it in, or remove the row.");
        }

        var facts = ReadFacts(row);
        return Propose(row, facts) is { } id ? new(row.Place, id, facts, texts) : null;
    }

    private ProposedId? Propose(ExportRow row, ImportedFacts facts)
    {
        if (mapping["show"] is { } column)
        {
            if (Single(row, "show") is { } id)
            {
                var name = ShowSlug.OfId(id);
                return ShowSlug.IsSafe(id) ? new(name, Hash(id)) : new($"{name}-{Hash(id) >> 96:x8}", Hash(id));
            }

            Refuse(row, $"The row has no show ID in the column `{Excerpt.Of(column)}`.", "Fill it in, or remove the row.");
            return null;
        }

        if (facts.Title is { } title)
        {
            return new(ShowSlug.Of(title, facts.ReleaseDate?.Year), Hash(facts.Canonical()));
        }

        Refuse(row, "The row has no title, so that no ID can be made of it.", "Fill it in, or name a column with IDs: --map show=COLUMN.");
        return null;
    }

    private ImportedFacts ReadFacts(ExportRow row)
    {
        var duration = Parse(row, ColumnMapping.Duration, ImportedValues.Duration, ImportedValues.Durations);
        return new()
        {
            Title = Single(row, "title"),
            Kind = Parse(row, "kind", ImportedValues.Kind, ImportedValues.Kinds),
            ReleaseDate = Parse(row, "release-date", ImportedValues.Date, ImportedValues.Dates),
            Genres = List(row, "genres"),
            Countries = List(row, "countries"),
            Maturity = Single(row, "maturity"),
            RuntimeMinutes = duration?.Minutes,
            Seasons = duration?.Seasons,
            OnScreen = List(row, "on-screen"),
            Directors = List(row, "directors"),
            Plot = mapping["plot"] is { } plot && Text(row, plot) is { Length: > 0 } text ? text : null,
        };
    }

    private T? Parse<T>(ExportRow row, string key, Func<string, T?> parse, string expected)
        where T : struct
    {
        if (Single(row, key) is not { } text || parse(text) is { } value)
        {
            return Single(row, key) is { } known ? parse(known) : null;
        }

        Tell(row, mapping[key]!, $"`{mapping[key]}` is `{Excerpt.Of(text)}`, which is not {expected}.", "The show is imported without it; write it so, or map the column to nothing.");
        return null;
    }

    private List<string> List(ExportRow row, string key)
    {
        var values = row.Cells.Values(mapping[key]).SelectMany(value => ImportedValues.List(PlainText.Line(value.Text), separator)).Take(MaximumValues + 1).ToList();
        if (values.Count > MaximumValues)
        {
            Tell(row, mapping[key]!, $"`{mapping[key]}` has more than {MaximumValues:N0} values.", "The first ones are imported; check the separator.");
            values.RemoveAt(MaximumValues);
        }

        return values;
    }

    private string? Single(ExportRow row, string key) => row.Cells.Single(mapping[key]) is { } value && PlainText.Line(value.Text) is { Length: > 0 } text ? text : null;

    private static string Text(ExportRow row, string column) => row.Cells.Single(column) is { } value ? PlainText.Paragraphs(value.Text) : "";

    private void Tell(ExportRow row, string column, string message, string remedy) =>
        problems.Add(new(ProblemIds.MalformedRow, row.Cells.Single(column) is { } value ? ExportFile.Locate(row, value) : row.Place, message, remedy));

    private ImportedRow? Refuse(ExportRow row, string message, string remedy)
    {
        problems.Add(new(ProblemIds.MalformedRow, row.Place, message, remedy));
        return null;
    }

    private static UInt128 Hash(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

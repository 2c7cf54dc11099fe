using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>The rows of a CSV file with a header.</summary>
internal sealed class CsvRows(SourceText source, IReadOnlyList<TableColumn> columns, TableProblems problems)
{
    private readonly Dictionary<string, int> indexes = [];
    private CsvRecord? header;

    /// <param name="required">The column without which no row can be used.</param>
    public IEnumerable<TableRow> Read(string required)
    {
        foreach (var record in new CsvRecords(source, problems).Read())
        {
            if (header is null)
            {
                ReadHeader(record);
                if (!indexes.ContainsKey(required))
                {
                    yield break;
                }
            }
            else if (record.Fields.Count != header.Fields.Count)
            {
                problems.Add(record.Span, $"The row has {record.Fields.Count} fields where the header has {header.Fields.Count}.",
                    "Give it as many, and put fields that hold the delimiter between quotation marks.");
            }
            else if (ReadCells(record) is { } row)
            {
                yield return row;
            }
        }

        if (header is null)
        {
            problems.Add(new(0, 0), "The file has no header row.", "Begin it with a row that names the columns.");
        }
    }

    private void ReadHeader(CsvRecord record)
    {
        header = record;
        var names = record.Fields.Select(field => Composition.Compose(field.Value.Trim())).ToList();
        foreach (var column in columns)
        {
            var found = names.IndexOf(column.Name);
            if (found < 0)
            {
                problems.AddMissing(column, names, record.Span);
            }
            else if (names.LastIndexOf(column.Name) > found)
            {
                problems.Add(record.Span, $"The column `{column.Name}` stands in the header twice.", "Rename one of them.");
            }
            else
            {
                indexes[column.Name] = found;
            }
        }
    }

    private TableRow? ReadCells(CsvRecord record)
    {
        var cells = new Dictionary<string, IReadOnlyList<MappedText>>();
        foreach (var (column, index) in indexes)
        {
            var (span, value) = record.Fields[index];
            if (Map(span, value) is not { } text)
            {
                problems.Add(span, $"The field `{column}` cannot be read without doubt.", "Write it plainly, or between quotation marks with the ones inside doubled.");
                return null;
            }

            if (text.Text.Length > 0)
            {
                cells[column] = [text];
            }
        }

        return new(record.Span, cells);
    }

    private MappedText? Map(TextSpan field, string expected)
    {
        var isQuoted = field.Length >= 2 && source.Content[field.Start] == '"';
        var end = isQuoted ? field.End - 1 : field.End;
        var builder = new FieldBuilder(source, isQuoted ? Notation.QuotedCsv : Notation.BareCsv, expected);
        for (var start = isQuoted ? field.Start + 1 : field.Start; start < end;)
        {
            var rest = source.Content.AsSpan(start, end - start);
            var quote = isQuoted ? rest.IndexOf('"') : -1;
            var length = quote < 0 ? rest.Length : quote;
            builder.AppendSlice(new(start, length));
            start += length;
            if (quote >= 0)
            {
                builder.AppendReplaced("\"", new(start, 2));
                start += 2;
            }
        }

        return builder.Build();
    }
}

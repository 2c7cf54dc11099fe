using System.Text.Json;
using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>A CSV, TSV or JSONL file that is read row by row, as often as needed. A row at fault loses no other.</summary>
internal sealed class ExportFile
{
    private readonly string fullPath;
    private readonly RecordEnds ends;
    private RecordPiece header;

    private ExportFile(string path, string fullPath)
    {
        Path = path;
        this.fullPath = fullPath;
        IsJson = path.EndsWith(".jsonl", StringComparison.Ordinal);
        ends = new(IsJson ? null : CsvNotation.Delimiter(path));
    }

    /// <summary>As it was named on the command line.</summary>
    public string Path { get; }

    public bool IsJson { get; }

    /// <summary>The names in the header; of JSON lines, the keys of the first ones.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <exception cref="UsageException">There is no such file, or it is no table.</exception>
    public static ExportFile Open(string path, string workingDirectory)
    {
        if (!TableReader.Reads(path))
        {
            throw new UsageException($"{path} is no export that can be read.", "Its name has to end in .csv, .tsv or .jsonl.");
        }

        var file = new ExportFile(path, System.IO.Path.GetFullPath(path, workingDirectory));
        if (!File.Exists(file.fullPath))
        {
            throw new UsageException($"There is no file {path}.", "Check the path.");
        }

        file.ReadColumns();
        return file;
    }

    /// <param name="columns">The columns to read. They are there.</param>
    /// <param name="problems">Receives what cannot be read, each at its line.</param>
    public IEnumerable<ExportRow> Read(IReadOnlyList<TableColumn> columns, ICollection<Problem> problems)
    {
        var prefix = IsJson ? JsonSerializer.Serialize(columns.Select(column => column.Name).Distinct().ToDictionary(name => name, _ => (string?)null)) + "\n" : HeaderText();
        foreach (var piece in Pieces(problems))
        {
            var source = new SourceText(Path, prefix + System.Text.Encoding.UTF8.GetString(piece.Bytes));
            var shift = piece.Line - source.PositionAt(prefix.Length).Line;
            var found = new List<Problem>();
            var own = new TableProblems(source, found);
            var rows = IsJson ? new JsonRows(source, columns, own).Read() : new CsvRows(source, columns, own).Read(columns[0].Name);
            foreach (var row in rows.Where(row => row.Span.Start >= prefix.Length))
            {
                yield return new(Shift(source.Locate(new(row.Span.Start, 0)), shift), row);
            }

            // What is said of the header has been said when the file was opened.
            var body = source.PositionAt(prefix.Length).Line;
            foreach (var problem in found.Where(problem => problem.Location.Start.Line >= body))
            {
                problems.Add(problem with { Location = Shift(problem.Location, shift) });
            }
        }
    }

    /// <summary>The place of a value of a row that this file gave.</summary>
    public static Location Locate(ExportRow row, MappedText value)
    {
        var first = value.Locate(new(0, value.Text.Length));
        var whole = value.Source.Locate(new(row.Cells.Span.Start, 0));
        return Shift(first, row.Place.Start.Line - whole.Start.Line);
    }

    private static Location Shift(Location place, int lines) =>
        place with { Start = place.Start with { Line = place.Start.Line + lines }, End = place.End with { Line = place.End.Line + lines } };

    private IEnumerable<RecordPiece> Pieces(ICollection<Problem> problems)
    {
        using var stream = Open();
        foreach (var piece in RecordPieces.Read(stream, ends, line => problems.Add(Unreadable(line, $"A line is longer than {RecordPieces.MaximumRecord >> 20} MB, so nothing after it is read.", "Break the line."))))
        {
            var body = piece.Line == 1 ? piece.SplitAt(Math.Min(HeadLength(piece.Bytes), piece.Bytes.Length)).Second : piece;
            foreach (var decodable in Decodable(body, problems))
            {
                yield return decodable;
            }
        }
    }

    private int HeadLength(byte[] first) => !IsJson ? header.Bytes.Length : first.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;

    // One bad byte loses one record: what cannot be decoded is halved until it is found.
    private IEnumerable<RecordPiece> Decodable(RecordPiece piece, ICollection<Problem> problems)
    {
        var found = new List<Problem>();
        if (piece.Bytes.Length == 0 || SourceText.Decode(Path, piece.Bytes, found) is not null)
        {
            return [piece];
        }

        if (ends.Find(piece.Bytes.AsSpan(0, piece.Bytes.Length - 1)) is { Count: > 0 } inside)
        {
            var (first, second) = piece.SplitAt(inside[inside.Count / 2]);
            return Decodable(first, problems).Concat(Decodable(second, problems));
        }

        problems.Add(Unreadable(piece.Line + found[0].Location.Start.Line - 1, found[0].Message.Replace("The file", "The row", StringComparison.Ordinal), "Save the export as UTF-8 text."));
        return [];
    }

    private void ReadColumns()
    {
        using var stream = Open();
        var first = RecordPieces.Read(stream, ends, _ => { }).FirstOrDefault();
        if (first.Bytes is { Length: > 1 } bytes && bytes[0] + bytes[1] == 0xFE + 0xFF)
        {
            throw new UsageException($"{Path} is UTF-16 text.", "Save it as UTF-8.");
        }

        header = IsJson || first.Bytes is null ? new([], 1) : first.SplitAt(EndOfHeader(first.Bytes)).First;
        Columns = IsJson ? JsonColumns.Find(first.Bytes ?? []) : CsvColumns();
        if (Columns.Count == 0)
        {
            throw new UsageException($"{Path} names no columns.", IsJson ? "Write one JSON object on each line." : "Begin it with a row that names them.");
        }
    }

    private int EndOfHeader(byte[] bytes)
    {
        foreach (var end in ends.Find(bytes))
        {
            if (bytes.AsSpan(0, end).ContainsAnyExcept(" \t\r\n"u8))
            {
                return end;
            }
        }

        return bytes.Length;
    }

    private List<string> CsvColumns()
    {
        var problems = new List<Problem>();
        var source = SourceText.Decode(Path, header.Bytes, problems);
        var record = source is null ? null : new CsvRecords(source, new(source, problems)).Read().FirstOrDefault();
        return problems.Count > 0
            ? throw new UsageException(problems)
            : [.. record?.Fields.Select(field => Composition.Compose(field.Value.Trim())) ?? []];
    }

    private string HeaderText() => System.Text.Encoding.UTF8.GetString(header.Bytes).TrimStart('\uFEFF').TrimEnd('\r', '\n') + "\n";

    private FileStream Open() => new(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read);

    private Problem Unreadable(int line, string message, string remedy) => new(ProblemIds.Unreadable, new(Path, new(line, 1), new(line, 1), ""), message, remedy);
}

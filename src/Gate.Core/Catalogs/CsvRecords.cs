using System.Text;
using CsvHelper;
using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>The records of a CSV file with the place of each field. What the parser calls malformed is told and left out.</summary>
internal sealed class CsvRecords(SourceText source, TableProblems problems)
{
    private const int MaximumRestarts = 20;
    private const string Remedy = "Put the field between quotation marks and double the ones inside: \"a \"\"b\"\" c\".";

    private readonly byte[] bytes = Encoding.UTF8.GetBytes(source.Content);
    private readonly List<CsvMalformedRecord> malformed = [];
    private int restart;

    /// <summary>The fields are valid until the next record.</summary>
    public IEnumerable<CsvRecord> Read()
    {
        for (var restarts = 0; restart < bytes.Length; restarts++)
        {
            if (restarts > MaximumRestarts)
            {
                problems.Add(new(OffsetOf(restart), 0), "So many quotation marks are never closed that the rest of the file is not read.", Remedy);
                yield break;
            }

            foreach (var record in ReadUntilOpenQuote())
            {
                yield return record;
            }
        }
    }

    // A quotation mark that is never closed would swallow all rows after it, so reading begins anew on the next line.
    private IEnumerable<CsvRecord> ReadUntilOpenQuote()
    {
        var (start, rest) = (restart, bytes.AsMemory(restart));
        restart = bytes.Length;
        var cursor = new ByteCursor(rest, OffsetOf(start));
        using var reader = CsvReader.Create(rest, Options());
        while (reader.Read())
        {
            if (malformed is [.., var fault])
            {
                malformed.Clear();
                Report(fault, reader, cursor);
                if (fault.Reason == CsvMalformedReason.UnterminatedQuote)
                {
                    restart = start + NextLine(rest.Span, OpeningOfLastField(reader));
                }
            }
            else if (Locate(reader, rest, cursor) is { } record)
            {
                yield return record;
            }
        }
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = CsvNotation.Delimiter(source.Path),
        HasHeader = false,
        OnMalformedRecord = malformed.Add,
        BufferSize = 4096,
    };

    private CsvRecord? Locate(CsvReader reader, ReadOnlyMemory<byte> rest, ByteCursor cursor)
    {
        var position = (int)reader.ByteOffset;
        var start = cursor.MoveTo(position);
        var fields = new List<(TextSpan Span, string Value)>(reader.FieldCount);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var raw = reader.GetRawSpan(i);
            position += i > 0 ? 1 : 0;
            if (position + raw.Length > rest.Length || !rest.Span.Slice(position, raw.Length).SequenceEqual(raw))
            {
                problems.Add(new(start, 0), "The fields of this row cannot be found without doubt.", Remedy);
                return null;
            }

            var from = cursor.MoveTo(position);
            position += raw.Length;
            fields.Add((TextSpan.FromBounds(from, cursor.MoveTo(position)), reader.GetString(i)));
        }

        return new(TextSpan.FromBounds(start, cursor.MoveTo(position)), fields);
    }

    private void Report(CsvMalformedRecord fault, CsvReader reader, ByteCursor cursor)
    {
        var (position, message) = fault.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => (OpeningOfLastField(reader), "A quotation mark opens a field and is never closed."),
            CsvMalformedReason.StrayQuote => ((int)fault.ByteOffset, "A field holds a quotation mark but does not begin with one."),
            _ => ((int)fault.ByteOffset, "Something follows the closing quotation mark of a field."),
        };
        problems.Add(new(cursor.MoveTo(position), 0), message, Remedy);
    }

    private static int OpeningOfLastField(CsvReader reader) =>
        (int)reader.ByteOffset + reader.RawRecord.Length - reader.GetRawSpan(reader.FieldCount - 1).Length;

    private static int NextLine(ReadOnlySpan<byte> text, int position)
    {
        var lineBreak = text[position..].IndexOfAny((byte)'\r', (byte)'\n');
        return lineBreak < 0 ? text.Length : position + lineBreak + 1;
    }

    private int OffsetOf(int position) => Encoding.UTF8.GetCharCount(bytes, 0, position);
}

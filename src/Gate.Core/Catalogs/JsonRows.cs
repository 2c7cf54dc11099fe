using System.Text;
using System.Text.Json;
using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>The rows of a file with a JSON object on each line.</summary>
internal sealed class JsonRows(SourceText source, IReadOnlyList<TableColumn> columns, TableProblems problems)
{
    private readonly HashSet<string> present = [];

    public IEnumerable<TableRow> Read()
    {
        var wanted = columns.Select(column => column.Name).ToHashSet();
        var hasRows = false;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            if (!source.Content.AsSpan(span.Start, span.Length).IsWhiteSpace() && ReadLine(span, wanted) is { } row)
            {
                hasRows = true;
                yield return row;
            }
        }

        foreach (var column in columns.Where(column => hasRows && !present.Contains(column.Name)))
        {
            problems.AddMissing(column, present, source.LineSpan(1));
        }
    }

    private TableRow? ReadLine(TextSpan line, HashSet<string> wanted)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Content, line.Start, line.Length);
        try
        {
            return new JsonRow(source, line, bytes, problems).Read(wanted, present);
        }
        catch (JsonException bad)
        {
            var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Clamp(bad.BytePositionInLine ?? 0, 0, bytes.Length));
            problems.Add(new(line.Start + Math.Min(column, line.Length), 0), "The line is not JSON.", "Write one complete JSON object on each line.");
        }
        catch (InvalidOperationException)
        {
            problems.Add(line, "The line holds half of a surrogate pair, which is no character.", "Write the character itself.");
        }

        return null;
    }
}

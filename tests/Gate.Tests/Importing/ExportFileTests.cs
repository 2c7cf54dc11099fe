using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Importing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Importing;

public sealed class ExportFileTests : IDisposable
{
    private static readonly TableColumn[] Columns = [new("title", "title"), new("variants.main", "text")];

    private readonly TestRepository repository = TestRepository.Create();
    private readonly List<Problem> problems = [];

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.jsonl")]
    public void A_file_larger_than_a_piece_is_read_row_by_row_with_its_lines(string path)
    {
        var text = new string('x', 40_000);
        var rows = Enumerable.Range(1, 100).Select(number => path == "a.csv" ? $"t{number},\"{text}\n\n{number}\"\n" : $"{{\"title\": \"t{number}\", \"text\": \"{text}\"}}\n");
        repository.Write(path, "\uFEFF" + (path == "a.csv" ? "title,text\n" : "") + string.Concat(rows));

        var read = Read(path);

        Assert.Empty(problems);
        Assert.Equal(Enumerable.Range(1, 100).Select(number => $"t{number}"), read.Select(row => row.Cells.Single("title")!.Text));
        Assert.Equal(path == "a.csv" ? 2 + 99 * 3 : 100, read[^1].Place.Start.Line);
        Assert.Equal(read[^1].Place.Start.Line, ExportFile.Locate(read[^1], read[^1].Cells.Single("text")!).Start.Line);
    }

    [Fact]
    public void A_byte_that_is_no_text_loses_its_row_alone()
    {
        repository.Write("a.csv", [.. "title,text\na,One.\nb,"u8, 0xFF, .. "\nc,\0\nd,Four.\n"u8]);

        var read = Read("a.csv");

        Assert.Equal(["a", "d"], read.Select(row => row.Cells.Single("title")!.Text));
        Assert.Equal([3, 4], problems.Select(problem => problem.Location.Start.Line));
    }

    [Fact]
    public void A_malformed_row_in_a_later_piece_is_told_at_its_line()
    {
        var builder = new StringBuilder("title,text\n");
        for (var line = 2; line <= 3_000; line++)
        {
            builder.Append(line == 2_900 ? "only one field\n" : $"t{line},{new string('x', 1_000)}\n");
        }

        repository.Write("a.csv", builder.ToString());

        var read = Read("a.csv");

        Assert.Equal(2_998, read.Count);
        Assert.Equal(2_900, Assert.Single(problems).Location.Start.Line);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_lose_the_rows_after_it()
    {
        repository.Write("a.csv", "title,text\na,\"never closed\nb,Two.\nc,Three.\n");

        var read = Read("a.csv");

        Assert.Equal(["b", "c"], read.Select(row => row.Cells.Single("title")!.Text));
        Assert.Equal(2, Assert.Single(problems).Location.Start.Line);
    }

    [Fact]
    public void A_line_without_end_ends_the_reading_and_is_told()
    {
        repository.Write("a.jsonl", "{\"title\": \"a\", \"text\": \"One.\"}\n" + new string(' ', 12 << 20));

        var read = Read("a.jsonl");

        Assert.Single(read);
        Assert.Equal(2, Assert.Single(problems).Location.Start.Line);
    }

    [Theory]
    [InlineData("a.csv", "")]
    [InlineData("a.csv", "\n\n")]
    [InlineData("a.jsonl", "[1]\n")]
    [InlineData("a.csv", "\"never closed")]
    [InlineData("a.txt", "title\n")]
    public void A_file_that_names_no_columns_is_refused(string path, string content)
    {
        repository.Write(path, content);

        Assert.Throws<UsageException>(() => Read(path));
    }

    [Fact]
    public void Arbitrary_bytes_are_never_an_error_of_the_program()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            repository.Write("a.csv", [.. "title,text\n"u8, .. bytes.Select(one => random.Next(4) == 0 ? "\",\n\r"u8[one % 4] : one)]);

            var read = Read("a.csv");

            Assert.InRange(read.Count, 0, bytes.Length + 1);
        }
    }

    private List<ExportRow> Read(string path) => [.. ExportFile.Open(path, repository.Folder).Read(Columns, problems)];
}

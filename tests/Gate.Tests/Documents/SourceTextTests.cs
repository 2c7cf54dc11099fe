using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Documents;

public sealed class SourceTextTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text_and_is_written_back()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\r', (byte)'\n'];

        var source = SourceText.Decode("a.md", bytes, problems)!;

        Assert.Equal("a\r\n", source.Content);
        Assert.True(source.HasByteOrderMark);
        Assert.Equal(bytes, source.Encode());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF }, "1:2", "not UTF-8")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n', 0x80 }, "2:1", "not UTF-8")]
    [InlineData(new byte[] { 0xC3, 0xA9, (byte)'\n', (byte)'\n', 0xC3, 0xA9, (byte)'b', 0xE2, 0x82 }, "3:3", "not UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "1:1", "not UTF-8")]
    [InlineData(new byte[] { 0xC0, 0x80 }, "1:1", "not UTF-8")]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3, 0xA9, 0 }, "2:2", "a zero byte")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'#', 0 }, "1:1", "UTF-16")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'#' }, "1:1", "UTF-16")]
    [InlineData(new byte[] { (byte)'#', 0, (byte)'a', 0 }, "1:2", "a zero byte")]
    public void What_is_no_text_is_told_at_the_first_bad_byte(byte[] bytes, string place, string message)
    {
        Assert.Null(SourceText.Decode("a.md", bytes, problems));

        var problem = Assert.Single(problems);
        Assert.Equal(ProblemIds.Unreadable, problem.Id);
        Assert.Equal($"a.md:{place}", problem.Location.ToString());
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[|a|]", "1:1", "a")]
    [InlineData("a\nb[|c|]\n", "2:2", "bc")]
    [InlineData("a\r\nb[|c|]\r\nd", "2:2", "bc")]
    [InlineData("a\rb[|c|]\rd", "2:2", "bc")]
    [InlineData("\n\r\n\r[|x|]", "4:1", "x")]
    [InlineData("👨‍👩‍👧 [|x|]", "1:10", "👨‍👩‍👧 x")]
    [InlineData("Jose\u0301 [|x|]", "1:7", "Jose\u0301 x")]
    [InlineData("ספינה [|x|] בים", "1:7", "ספינה x בים")]
    [InlineData("a\u2028b[|x|]", "1:4", "a\u2028bx")]
    public void A_place_is_a_line_and_a_column_of_code_units(string marked, string place, string line)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var source = new SourceText("a.md", marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

        var location = source.Locate(new(start, 1));

        Assert.Equal($"a.md:{place}", location.ToString());
        Assert.Equal(line, location.LineText);
        Assert.Equal(location.Start.Column + 1, location.End.Column);
    }

    [Fact]
    public void Lines_are_counted_whatever_ends_them()
    {
        Assert.Equal(1, new SourceText("a", "").LineCount);
        Assert.Equal(4, new SourceText("a", "1\n2\r3\r\n").LineCount);
        Assert.Equal(new(3, 2), new SourceText("a", "1\n2\r3\r\n").PositionAt(5));
        Assert.Equal(new(4, 1), new SourceText("a", "1\n2\r3\r\n").PositionAt(7));
    }
}

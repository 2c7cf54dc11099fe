using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gate.Storage;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Storage;

public sealed class LineReaderTests
{
    [Fact]
    public void Lines_come_with_their_numbers_whatever_their_length()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNegativeInt[]>(), lengths =>
        {
            var lines = lengths.Select((length, i) => new string((char)('a' + i % 26), length.Get * 997 % 200_000)).ToList();
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

            var read = LineReader.Read(stream).Select(line => (line.Number, Encoding.UTF8.GetString(line.Bytes!.Value.Span))).ToList();

            return read.SequenceEqual(lines.Index().Where(line => line.Item.Length > 0).Select(line => (line.Index + 1L, line.Item)));
        }).Hold(cases: 50, size: 20);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(1_000_000)]
    public void A_line_that_is_too_long_is_told_and_the_next_is_read(int length)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"one\n{new string('x', length)}\nthree"));

        var read = LineReader.Read(stream, maximum: 100).Select(line => (line.Number, line.Bytes?.Length)).ToList();

        Assert.Equal([(1, 3), (2, length > 100 ? null : length), (3, 5)], read);
    }
}

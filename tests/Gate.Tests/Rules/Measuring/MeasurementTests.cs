using FsCheck.Fluent;
using Gate.Core.Documents;
using Gate.Core.Rules.Measuring;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Measuring;

public class MeasurementTests
{
    private static readonly Measurement Sample = new("120 titles", new(2026, 11, 22),
    [
        new("SYN9001", "0123456789ab", 120, 6, 7, 1, ["aa", "bb"], ["cc"]),
        new("SYN9002", "ba9876543210", 0, 0, 0, 0, [], []),
    ]);

    [Fact]
    public void A_record_reads_back_as_it_was_written()
    {
        var problems = new List<Problem>();

        var read = Measurement.Read(new("record.json", Sample.Write()), problems)!;

        Assert.Empty(problems);
        Assert.Equal(Sample.Write(), read.Write());
        Assert.Equal(["cc"], read.Find("SYN9001")!.Wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"formatVersion\": 2}")]
    [InlineData("{\"formatVersion\": 1, \"data\": null, \"date\": \"2026-11-22\", \"rules\": []}")]
    [InlineData("{\"formatVersion\": 1, \"data\": \"x\", \"date\": \"yesterday\", \"rules\": []}")]
    [InlineData("{\"formatVersion\": 1, \"data\": \"x\", \"date\": \"2026-11-22\", \"rules\": [{\"rule\": \"SYN9001\"}]}")]
    [InlineData("{\"formatVersion\": 1e99, \"rules\": {}}")]
    public void What_is_no_record_is_told(string content)
    {
        var problems = new List<Problem>();

        Assert.Null(Measurement.Read(new("record.json", content), problems));

        Assert.Equal("record.json", Assert.Single(problems).Location.Path);
    }

    [Fact]
    public void A_damaged_record_never_throws() =>
        Prop.ForAll(Gen.Choose(0, Sample.Write().Length - 1).SelectMany(at => Gen.Choose(32, 126).Select(c => (at, c: (char)c))).ToArbitrary(), edit =>
        {
            var content = Sample.Write();
            var problems = new List<Problem>();

            var read = Measurement.Read(new("record.json", content[..edit.at] + edit.c + content[(edit.at + 1)..]), problems);

            Assert.Equal(read is null, problems.Count == 1);
        }).Hold();
}

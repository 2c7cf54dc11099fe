using Gate.Core.Documents;
using Gate.Core.Rules.Measuring;
using Xunit;

namespace Gate.Tests.Rules.Measuring;

public class HitLabelsTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void Only_what_somebody_filled_in_is_a_label()
    {
        var labels = Read("{\"id\":\"a\",\"right\":true}\n{\"id\":\"b\",\"right\":false,\"text\":\"x\"}\n\n{\"id\":\"c\",\"right\":null}\n{\"id\":\"d\"}\n");

        Assert.Empty(problems);
        Assert.Equal(new Dictionary<string, bool>(StringComparer.Ordinal) { ["a"] = true, ["b"] = false }, labels);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[1]")]
    [InlineData("{\"right\":true}")]
    [InlineData("{\"id\":1,\"right\":true}")]
    [InlineData("{\"id\":\"a\",\"right\":\"yes\"}")]
    public void A_line_that_cannot_be_read_is_told_and_the_others_hold(string line)
    {
        var labels = Read($"{{\"id\":\"z\",\"right\":true}}\n{line}\n");

        Assert.True(labels["z"]);
        Assert.Equal(2, Assert.Single(problems).Location.Start.Line);
    }

    [Fact]
    public void A_hit_that_is_called_right_and_wrong_is_told()
    {
        Read("{\"id\":\"a\",\"right\":true}\n{\"id\":\"a\",\"right\":true}\n{\"id\":\"a\",\"right\":false}\n");

        Assert.Equal(3, Assert.Single(problems).Location.Start.Line);
    }

    [Fact]
    public void Many_bad_lines_are_told_in_few_words()
    {
        Read(string.Concat(Enumerable.Repeat("x\n", 5_000)));

        Assert.Equal(101, problems.Count);
    }

    [Fact]
    public void The_verdicts_of_a_record_are_labels()
    {
        var record = new Measurement("x", new(2026, 1, 1), [new("SYN9001", "", 1, 1, 2, 0, ["a"], ["b"])]);

        var labels = HitLabels.Read(new("old.json", record.Write()), problems);

        Assert.True(labels["a"]);
        Assert.False(labels["b"]);
    }

    private IReadOnlyDictionary<string, bool> Read(string lines) => HitLabels.Read(new("hits.jsonl", lines), problems);
}

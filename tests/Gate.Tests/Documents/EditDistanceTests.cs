using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Documents;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcdef", "uvwxyz", 4)]
    public void It_counts_slips_up_to_a_limit(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(a, b, 3));
        Assert.Equal(distance, EditDistance.Between(b, a, 3));
    }

    [Fact]
    public void The_nearest_candidate_is_what_was_meant()
    {
        Assert.Equal("title", EditDistance.Nearest("Tilte", ["talent", "title", "tile-type"]));
        Assert.Null(EditDistance.Nearest("genre", ["title", "kind"]));
        Assert.Null(EditDistance.Nearest(new string('a', 101), [new string('a', 101)]));
    }
}

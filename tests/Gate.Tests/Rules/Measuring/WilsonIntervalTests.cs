using FsCheck.Fluent;
using Gate.Core.Rules.Measuring;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Measuring;

public class WilsonIntervalTests
{
    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(20, 20, 0.8389, 1)]
    public void The_interval_is_the_published_one(int count, int total, double low, double high)
    {
        var interval = WilsonInterval.Of(count, total);

        Assert.Equal(low, interval.Low, 0.00005);
        Assert.Equal(high, interval.High, 0.00005);
    }

    [Fact]
    public void Of_nothing_nothing_is_known() => Assert.Equal(new WilsonInterval(0, 1), WilsonInterval.Of(0, 0));

    [Fact]
    public void The_interval_holds_the_share_is_a_mirror_of_its_complement_and_shrinks_with_more_data() =>
        Prop.ForAll(Gen.Choose(1, 5000).SelectMany(total => Gen.Choose(0, total).Select(count => (count, total))).ToArbitrary(), pair =>
        {
            var interval = WilsonInterval.Of(pair.count, pair.total);
            var mirror = WilsonInterval.Of(pair.total - pair.count, pair.total);
            var larger = WilsonInterval.Of(pair.count * 4, pair.total * 4);
            var share = (double)pair.count / pair.total;

            Assert.InRange(share, interval.Low, interval.High);
            Assert.InRange(interval.Low, 0, 1);
            Assert.InRange(interval.High, 0, 1);
            Assert.Equal(1 - mirror.High, interval.Low, 9);
            Assert.True(larger.High - larger.Low < interval.High - interval.Low);
        }).Hold();
}

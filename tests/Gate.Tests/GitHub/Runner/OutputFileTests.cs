using FsCheck.Fluent;
using Gate.GitHub.Runner;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Runner;

public sealed class OutputFileTests
{
    [Fact]
    public void A_value_is_read_back_whatever_it_holds()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var value = text + "\nverdict=passed\nverdict<<x\npassed\nx\nghadelimiter_";

            return RunnerOutputs.Read(OutputFile.Format([("verdict", "failed"), ("path", value), ("last", "1")])) is { Count: 3 } read
                && read["verdict"] == "failed" && read["path"] == value && read["last"] == "1";
        }).Hold();
    }

    [Fact]
    public void A_delimiter_that_stands_in_the_value_is_not_taken()
    {
        var delimiters = new Queue<string>(["one", "two", "three"]);

        var text = OutputFile.Format([("path", "a one\nTWO")], delimiters.Dequeue);

        Assert.Equal("path<<three\na one\nTWO\nthree\n", text);
    }
}

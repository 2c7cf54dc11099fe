using Gate.Core.Documents;
using Gate.Git;
using Gate.GitHub.Runner;
using Gate.Storage;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Runner;

/// <summary>The job's summary of a run that ended without a verdict.</summary>
public sealed class RefusalSummaryTests
{
    public static TheoryData<Exception, string, string> Stops => new()
    {
        { new UsageException("There is no base.", "Name it."), "## ⚠️ Nothing was judged\n\nThere is no base.\n\n", "**What to do:** Name it.\n" },
        { new GitException("- Git failed.", "Install it."), "## ⚠️ Nothing was decided\n\n\\- Git failed.\n\n", "**What to do:** Install it.\n" },
        { new StoreException("The store is damaged.", "Delete it."), "## ⚠️ Nothing was decided\n\nThe store is damaged.\n\n", "**What to do:** Delete it.\n" },
        { new IOException("No space left."), "## ⚠️ Nothing was decided\n\nNo space left.\n\n", "run the job again.\n" },
        { new InvalidOperationException("Oh."), "## ⚠️ Nothing was decided\n\nAn error in gate itself: InvalidOperationException: Oh.\n\n", "Please report it.\n" },
    };

    [Theory]
    [MemberData(nameof(Stops), DisableDiscoveryEnumeration = true)]
    public void Whatever_ends_a_run_without_a_verdict_is_told_with_what_to_do(Exception stopped, string start, string end)
    {
        var page = RefusalSummary.Write(stopped, 0);

        Assert.StartsWith(start, page, StringComparison.Ordinal);
        Assert.EndsWith(end, page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_summary_says_of_an_error_is_inert_and_no_longer_than_the_runner_shows()
    {
        var hostile = new UsageException([.. Enumerable.Range(0, 500).Select(i => new Problem("SYN0001", Location.OfFile($"<img>@all/{i}.yml"), new string('@', 3000), "::error::x"))]);

        var page = RefusalSummary.Write(hostile, 0);

        Inertness.AssertNoCommand(page);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@a", page, StringComparison.Ordinal);
        Assert.Contains("- … and 480 more", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 1 << 20);
        Assert.Equal("", RefusalSummary.Write(hostile, 1 << 20));
    }
}

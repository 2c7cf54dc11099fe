using FsCheck.Fluent;
using Gate.Core.Reviewing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class CommentMarkersTests
{
    private static readonly CommentMarker Sample = new()
    {
        Project = "films/",
        Kind = CommentKind.Finding,
        Head = SampleReviews.Head,
        Fingerprints = ["00112233445566ff"],
        Synopses = ["night-ferry/short@fr"],
    };

    [Fact]
    public void A_marker_is_one_line_that_nobody_sees() => Assert.Equal(
        """<!-- gate {"v":1,"kind":"finding","project":"films/","head":"2b9d0e4c1f6a78b3905d2e7f8c9a0b1c2d3e4f50","fingerprints":["00112233445566ff"],"synopses":["night-ferry/short@fr"],"commented":[]} -->""",
        CommentMarkers.Format(Sample));

    [Fact]
    public void Whatever_is_in_a_marker_comes_back_and_cannot_end_it()
    {
        var texts = Gen.Elements("-", "--", "-->", "<!--", "--!>", ">", "\\", "\"", "\n", "a", "é", "\u2028", "gate {", "狐").ArrayOf().Select(parts => string.Concat(parts.Take(40)));
        var cases = (from project in texts from synopses in texts.ArrayOf() from kind in Gen.Elements(Enum.GetValues<CommentKind>()) select (project, synopses, kind)).ToArbitrary();

        Prop.ForAll(cases, sample =>
        {
            var marker = Sample with { Project = sample.project, Synopses = sample.synopses, Kind = sample.kind, Earlier = ["0011223344556677"] };
            var line = CommentMarkers.Format(marker);
            var read = CommentMarkers.Parse(line + "\r\nand more");

            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain("--", line[4..^3], StringComparison.Ordinal);
            Assert.DoesNotContain('>', line[..^1]);
            Assert.NotNull(read);
            Assert.Equal((marker.Project, marker.Kind, marker.Head), (read.Project, read.Kind, read.Head));
            Assert.Equal(read.IsCut ? read.Synopses : marker.Synopses, read.Synopses);
            Assert.Equal(marker.Earlier, read.Earlier);
        }).Hold();
    }

    [Fact]
    public void An_answer_names_the_comment_that_it_answers()
    {
        var line = CommentMarkers.Format(Sample with { Kind = CommentKind.Reply, Answers = 3_000_000_000 });

        Assert.Contains("\"answers\":3000000000", line, StringComparison.Ordinal);
        Assert.Equal(3_000_000_000, CommentMarkers.Parse(line)!.Answers);
        Assert.Null(CommentMarkers.Parse(line.Replace("3000000000", "\"3\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("text\n")]
    [InlineData("\uFEFF")]
    public void Only_the_first_line_counts(string before) => Assert.Null(CommentMarkers.Parse(before + CommentMarkers.Format(Sample)));

    [Theory]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("\"v\":1", "\"v\":\"1\"")]
    [InlineData("finding", "Finding")]
    [InlineData("{\"v\"", "{ \"v\"")]
    [InlineData("\"commented\":[]", "\"commented\":[null]")]
    [InlineData("\"commented\":[]", "\"commented\":[[[[]]]]")]
    [InlineData("\"commented\":[]", "\"commented\":[],\"more\":1")]
    [InlineData("films/", "\\ud800")]
    [InlineData("00112233445566ff", "\\u0030")]
    [InlineData(" -->", " --> x")]
    public void A_marker_that_is_not_as_we_write_it_is_none(string part, string other)
    {
        var line = CommentMarkers.Format(Sample).Replace(part, other, StringComparison.Ordinal);

        Assert.Null(CommentMarkers.Parse(line));
    }

    [Fact]
    public void A_list_too_long_for_a_comment_is_cut_and_says_so()
    {
        var marker = Sample with { Fingerprints = [.. Enumerable.Range(0, 10_000).Select(i => $"{i:x16}")] };

        var line = CommentMarkers.Format(marker);
        var read = CommentMarkers.Parse(line);

        Assert.InRange(line.Length, 5_000, 30_000);
        Assert.True(read!.IsCut);
        Assert.Equal(marker.Fingerprints.Take(read.Fingerprints.Count), read.Fingerprints);
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("-")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    public void A_list_that_grows_when_it_is_escaped_can_still_be_read(string sign)
    {
        var names = Enumerable.Range(0, 300).Select(i => string.Concat(Enumerable.Repeat(sign, 20)) + i).ToList();

        var read = CommentMarkers.Parse(CommentMarkers.Format(Sample with { Synopses = names, Commented = names }));

        Assert.True(read!.IsCut);
        Assert.NotEmpty(read.Synopses);
        Assert.Equal(names.Take(read.Synopses.Count), read.Synopses);
    }

    [Fact]
    public void The_text_of_a_comment_is_compared_without_its_marker() => Assert.Equal("one\n\ntwo", CommentMarkers.Text($"{CommentMarkers.Format(Sample)}\r\none\r\n\r\ntwo\r\n"));
}

using System.Text;
using System.Text.Json.Nodes;
using Gate.Core.Reporting;
using Gate.Core.Reviewing;
using Gate.Core.Rules;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class ReviewJsonTests
{
    public static TheoryData<string> Names => [.. SampleReviews.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_review_comes_back_as_it_was_written(string name)
    {
        var review = SampleReviews.All[name]() with { Head = SampleReviews.Head };

        var bytes = ReviewJson.Write(review);
        var read = ReviewJson.Read(bytes, "review.json", SampleReviews.RulePages);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(bytes), JsonNode.Parse(ReviewJson.Write(read))));
        Assert.Equal(DraftComments.Of(review).Select(draft => draft.Body), DraftComments.Of(read).Select(draft => draft.Body));
        Assert.Equal(ReviewSummary.Write(review, new()), ReviewSummary.Write(read, new()));
    }

    [Fact]
    public void Every_property_is_described()
    {
        var page = File.ReadAllText(RepositoryRoot.PathOf("docs", "review-json.md"));
        Type[] types = [typeof(Review), typeof(ReviewCriterion), typeof(ReviewRow), typeof(ReviewFinding), typeof(ReviewEdit), typeof(ReviewGap), typeof(ReviewQuestion), typeof(ReviewProblem), typeof(ReviewAcceptance), typeof(ReviewCell), typeof(LineRange)];

        var names = types.SelectMany(type => ReviewJsonContext.Default.GetTypeInfo(type)!.Properties.Select(property => property.Name)).Distinct();

        Assert.All(names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Values_are_written_by_the_words_of_reports()
    {
        var json = JsonNode.Parse(ReviewJson.Write(SampleReviews.Judged()))!;

        Assert.Equal(Wording.Of(GateOutcome.Failed), (string?)json["outcome"]);
        Assert.Equal(Wording.Of(Severity.Error), (string?)json["findings"]![0]!["severity"]);
        Assert.Equal(Wording.Of(Criterion.Tone), (string?)json["findings"]![0]!["criterion"]);
        Assert.Equal(Wording.Of(Verdict.Fail), (string?)json["rows"]![0]!["verdicts"]![Wording.Of(Criterion.Tone)]);
    }

    [Theory]
    [InlineData("head", "\"main\"", "head")]
    [InlineData("base", "\"0\"", "base")]
    [InlineData("formatVersion", "2", "format is 2")]
    [InlineData("formatVersion", "\"1\"", "no `formatVersion`")]
    [InlineData("pullRequest", "-1", "pullRequest")]
    [InlineData("project", "\"../x/\"", "project")]
    [InlineData("project", "\"catalog\"", "project")]
    [InlineData("project", "\"films/\"", "outside of the project")]
    [InlineData("outcome", "\"green\"", "$.outcome")]
    [InlineData("outcome", "0", "$.outcome")]
    [InlineData("notices", "[null]", "notices[0]")]
    [InlineData("notices", "null", "$.notices")]
    [InlineData("unknown", "1", "$.unknown")]
    [InlineData("findings.0.fingerprint", "\"-->\"", "findings[0]")]
    [InlineData("findings.0.rule", "\"SYN2001\\n\"", "findings[0]")]
    [InlineData("findings.0.path", "\"/etc/passwd\"", "findings[0].path")]
    [InlineData("findings.0.path", "\"catalog/../../x\"", "findings[0].path")]
    [InlineData("findings.0.path", "\"a\\u0007\"", "findings[0].path")]
    [InlineData("findings.0.lines", "{\"start\":0,\"end\":3}", "findings[0].lines")]
    [InlineData("findings.0.lines", "{\"start\":3}", "findings[0].lines")]
    [InlineData("findings.0.anchor", "{\"start\":90,\"end\":91}", "findings[0].anchor")]
    [InlineData("findings.0.isFileShown", "false", "findings[0].anchor")]
    [InlineData("findings.0.votes", "\"many\"", "findings[0].votes")]
    [InlineData("findings.0.message", "\"\\ud800\"", "")]
    [InlineData("findings.1.edit.length", "100000", "findings[1].edit")]
    [InlineData("findings.1.edit.start", "-1", "findings[1].edit")]
    [InlineData("findings.1.edit.before", "\"a\\nb\"", "findings[1].edit")]
    [InlineData("findings.1.edit.replacement", "\"a\\u202Eb\"", "findings[1].edit")]
    [InlineData("findings.1.edit.replacement", "\"a\\u00ADb\"", "findings[1].edit")]
    [InlineData("findings.1.edit.replacement", "\"a\\u200Db\"", "findings[1].edit")]
    [InlineData("findings.1.edit.replacement", "\"a\\uDB40\\uDD01b\"", "findings[1].edit")]
    [InlineData("accepted", "[{\"fingerprint\":\"x\",\"rule\":\"SYN2001\",\"synopsis\":\"a/b\",\"kind\":\"waiver\",\"reason\":\"\"}]", "accepted[0]")]
    [InlineData("accepted", "[{\"fingerprint\":\"0011223344556677\",\"rule\":\"SYN2001\",\"synopsis\":\"a/b\",\"kind\":\"mood\",\"reason\":\"\"}]", "$.accepted[0]")]
    [InlineData("settled", "[{\"rule\":\"x\",\"synopsis\":\"a/b\"}]", "settled[0]")]
    [InlineData("suggestions", "[\"-->\"]", "suggestions[0]")]
    [InlineData("synopses", "[null]", "synopses[0]")]
    [InlineData("rules", "[\"SYN2001 x\"]", "rules[0]")]
    [InlineData("rows.0.verdicts", "{\"beauty\":\"fail\"}", "$.rows[0].verdicts")]
    public void What_we_would_not_write_is_refused_with_its_place(string path, string value, string place)
    {
        var json = JsonNode.Parse(ReviewJson.Write(SampleReviews.Judged()))!;
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(json, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!);
        parent[steps[^1]] = "HERE";
        var text = json.ToJsonString().Replace("\"HERE\"", value, StringComparison.Ordinal);

        var refused = Assert.Throws<ReviewFormatException>(() => ReviewJson.Read(Encoding.UTF8.GetBytes(text), "review.json"));

        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
        Assert.All(refused.Problems, problem => Assert.Equal("review.json", problem.Location.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"formatVersion\":1}")]
    [InlineData("{\"formatVersion\":1,\"formatVersion\":1}")]
    [InlineData("{\"a\":[[[[[[[[[[[[")]
    [InlineData("{\"formatVersion\":1} {}")]
    public void What_is_no_review_is_refused(string text) =>
        Assert.Throws<ReviewFormatException>(() => ReviewJson.Read(Encoding.UTF8.GetBytes(text), "review.json"));

    [Fact]
    public void Every_cut_and_every_changed_byte_is_read_or_refused()
    {
        var bytes = ReviewJson.Write(SampleReviews.Judged());
        var random = new System.Random(1);
        for (var i = 0; i < 500; i++)
        {
            var damaged = bytes[..random.Next(bytes.Length)];
            var changed = (byte[])bytes.Clone();
            changed[random.Next(changed.Length)] = (byte)random.Next(256);

            Assert.Throws<ReviewFormatException>(() => ReviewJson.Read(damaged, "review.json"));
            Assert.True(Record.Exception(() => ReviewJson.Read(changed, "review.json")) is null or ReviewFormatException);
        }
    }

    [Fact]
    public void A_file_of_too_many_megabytes_is_not_looked_at() =>
        Assert.Contains("more than 10 MB", Assert.Throws<ReviewFormatException>(() => ReviewJson.Read(new byte[10_000_001], "review.json")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://evil.example/", false)]
    [InlineData("https://github.example/gate/blob/v1/../../../evil", false)]
    [InlineData("https://github.example/gate/blob/v1/rules/x.md", true)]
    public void Only_links_to_our_own_pages_are_kept(string link, bool isKept)
    {
        var review = SampleReviews.Judged();
        var bytes = ReviewJson.Write(review with { Findings = [review.Findings[0] with { Link = link }] });

        Assert.Equal(isKept ? link : null, ReviewJson.Read(bytes, "review.json", SampleReviews.RulePages).Findings[0].Link);
        Assert.Null(ReviewJson.Read(bytes, "review.json").Findings[0].Link);
    }

    [Fact]
    public void Reasoning_that_makes_the_file_too_long_is_left_out()
    {
        var review = SampleReviews.Judged();
        var finding = review.Findings[0] with { Reasoning = new('a', 20_000) };

        var bytes = ReviewJson.Write(review with { Findings = [.. Enumerable.Range(0, 600).Select(i => finding with { Fingerprint = $"{i:x16}" })] });

        Assert.Null(ReviewJson.Read(bytes, "review.json").Findings[599].Reasoning);
    }
}

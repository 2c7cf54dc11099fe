using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Catalogs;

public sealed class SuiteReaderTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void Each_section_is_a_synopsis()
    {
        var suite = Read("# Night Ferry\n\n## short\n\nA ferry vanishes.\n\n## long (fr)\nUn ferry\ndisparaît.\n\nPersonne ne parle.\n");

        Assert.Empty(problems);
        Assert.Equal(["night-ferry/short=A ferry vanishes.", "night-ferry/long@fr=Un ferry disparaît.\n\nPersonne ne parle."], Written(suite));
    }

    [Fact]
    public void The_locale_is_that_of_the_heading_else_of_the_front_matter_else_of_the_file_name()
    {
        var inFront = SuiteReader.Read("s", new("s.md", "---\nlocale: fr\n---\n## a\nx\n## a (de)\ny\n"), "it", problems);
        var inName = SuiteReader.Read("s", new("s.md", "## a\nx\n"), "it", problems);

        Assert.Empty(problems);
        Assert.Equal(["s/a@fr=x", "s/a@de=y", "s/a@it=x"], Written([.. inFront, .. inName]));
    }

    [Theory]
    [InlineData("One\ntwo", "One two")]
    [InlineData("One  \r\n\ttwo", "One two")]
    [InlineData("One\n \t\ntwo", "One\n\ntwo")]
    [InlineData("One\n\n\n\ntwo", "One\n\ntwo")]
    [InlineData("Two  spaces\tand a tab", "Two  spaces\tand a tab")]
    [InlineData("It *was* `night` [x]: y &amp; \\*", "It *was* `night` [x]: y &amp; \\*")]
    [InlineData("[x]: https://example.org", "[x]: https://example.org")]
    [InlineData("Setext\n======\nmore\n---\nend", "Setext ====== more --- end")]
    [InlineData("- one\n- two", "- one - two")]
    [InlineData("1984. A year.", "1984. A year.")]
    [InlineData("> ## quoted", "> ## quoted")]
    [InlineData("```\n## fenced\n```", "``` ## fenced ```")]
    [InlineData("    ## indented", "## indented")]
    [InlineData("##no-space", "##no-space")]
    [InlineData("\\## escaped", "\\## escaped")]
    [InlineData("One <!-- in line --> two", "One <!-- in line --> two")]
    [InlineData("One\n<!-- ## hidden\n\n## too -->\ntwo", "One\n\ntwo")]
    [InlineData("<!-- note --> after", "after")]
    [InlineData("<b>bold</b>", "<b>bold</b>")]
    [InlineData("<pre>\nOpen", "<pre> Open")]
    public void The_text_is_what_stands_under_the_heading(string body, string text)
    {
        var suite = Read($"## short\n{body}\n");

        Assert.Empty(problems);
        Assert.Equal(text, Assert.Single(suite).Text);
    }

    [Fact]
    public void No_element_of_HTML_swallows_the_next_section()
    {
        var suite = Read("## short\n<script>\nOne.\n## long\nTwo.\n");

        Assert.Equal(["night-ferry/short=<script> One.", "night-ferry/long=Two."], Written(suite));
    }

    [Fact]
    public void An_empty_section_does_not_stand_in_the_way_of_a_full_one()
    {
        var suite = Read("## short\n\n## short\nOne.\n");

        Assert.Contains("no text", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Equal("One.", Assert.Single(suite).Text);
    }

    [Fact]
    public void A_hostile_file_is_told_in_a_hundred_problems_and_their_number()
    {
        var show = ShowReader.Read("s", [new("s.md", DocumentKind.Suite, null, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("## a\nx\n", 1_101))))], problems);

        Assert.Single(show.Suite);
        Assert.Equal(CappedProblems.Maximum + 1, problems.Count);
        Assert.Equal("1,000 more problems follow in this file.", problems[^1].Message);
    }

    [Fact]
    public void Countless_link_definitions_are_text_like_any_other()
    {
        var suite = Read("## short\n" + string.Concat(Enumerable.Repeat("[a]: b\n", 300_000)));

        Assert.Equal((300_000 * 7) - 1, Assert.Single(suite).Text.Length);
    }

    [Fact]
    public void A_byte_order_mark_moves_no_place()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("---\r\nlocale: fr\r\n---\r\n## short\r\nUn ferry.\r\n")];

        var synopsis = Assert.Single(ShowReader.Read("s", [new("s.md", DocumentKind.Suite, null, bytes)], problems).Suite);

        Assert.Equal("s/short@fr", synopsis.Id.ToString());
        Assert.Equal("s.md:5:4", synopsis.Body.Locate(new(3, 5)).ToString());
        Assert.True(synopsis.Body.Source.HasByteOrderMark);
    }

    [Fact]
    public void Too_many_suppressions_are_a_problem()
    {
        Read("---\nsuppress:\n" + string.Concat(Enumerable.Repeat("- {rule: SYN1101, reason: x}\n", 201)) + "---\n## short\nx\n");

        Assert.Contains("at most 200", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closing_row_of_signs_is_no_part_of_a_heading()
    {
        var suite = Read("## short ##\nOne.\n   ## long (fr) #  \r\nTwo.\n");

        Assert.Empty(problems);
        Assert.Equal(["night-ferry/short=One.", "night-ferry/long@fr=Two."], Written(suite));
    }

    [Theory]
    [InlineData("", "SYN0014", "catalog/s.md:1:1", "no section")]
    [InlineData("## short\nx\n## long\n\n", "SYN0014", "catalog/s.md:3:1", "`long` has no text")]
    [InlineData("## short\nx\n## Long One\ny\n", "SYN0014", "catalog/s.md:3:1", "`Long One` is no variant ID")]
    [InlineData("## short\nx\n##\ny\n", "SYN0014", "catalog/s.md:3:1", "`` is no variant ID")]
    [InlineData("## short\nx\n## long (french)\ny\n", "SYN0014", "catalog/s.md:3:1", "`french`, which is no locale")]
    [InlineData("## short\nx\n## long (pt-br)\ny\n", "SYN0014", "catalog/s.md:3:1", "`pt-br`, which is no locale")]
    [InlineData("## short\nx\n## short\ny\n", "SYN0013", "catalog/s.md:3:1", "the first is on line 1")]
    [InlineData("## short\nx\n## long\ny\n### part\nz\n", "SYN0014", "catalog/s.md:5:1", "heading stands inside")]
    [InlineData("Stray.\n## short\nx\n", "SYN0014", "catalog/s.md:1:1", "before the first section")]
    [InlineData("### Stray\n## short\nx\n", "SYN0014", "catalog/s.md:1:1", "heading of this level")]
    [InlineData("---\nlocale: fr\n## short\nx\n", "SYN0014", "catalog/s.md:1:1", "never closed")]
    [InlineData("---\nlocal: fr\n---\n## short\nx\n", "SYN0012", "catalog/s.md:2:1", "no key `local`")]
    [InlineData("## short\nx\n## long\ny\n<!-- z\n## other\nw", "SYN0014", "catalog/s.md:5:1", "never closed")]
    [InlineData("## short\nx\n## long\ny\n```\n## other\nw", "SYN0014", "catalog/s.md:5:1", "never closed")]
    [InlineData("---\nsuppress:\n- {rule: SYN1101, reason: ' '}\n---\n## short\nx", "SYN0012", "catalog/s.md:3:27", "`suppress[0].reason` is empty")]
    [InlineData("---\nsuppress:\n- {rule: SYN1101}\n---\n## short\nx", "SYN0012", "catalog/s.md:3:3", "no `reason`")]
    [InlineData("---\nsuppress:\n- {rule: 1101, reason: r}\n---\n## short\nx", "SYN0012", "catalog/s.md:3:10", "suppress[0].rule")]
    [InlineData("---\nsuppress:\n- {rule: SYN1101, reason: r, variant: shrt}\n---\n## short\nx", "SYN0012", "catalog/s.md:3:3", "`shrt`, which this file does not have")]
    public void A_fault_is_told_at_its_place_and_loses_no_other_section(string content, string id, string place, string message)
    {
        var suite = Read(content);

        var problem = Assert.Single(problems);
        Assert.Equal(id, problem.Id);
        Assert.Equal(place, problem.Location.ToString());
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(content.Contains("## short", StringComparison.Ordinal), suite.Any(synopsis => synopsis.Id.Variant == "short"));
    }

    [Fact]
    public void A_suppression_reaches_the_variants_it_names_and_all_when_it_names_none()
    {
        var suite = Read("---\nsuppress:\n- {rule: SYN1101, variant: short, reason: a}\n- {rule: SYN1102, reason: b, until: 2030-01-31}\n- {rule: SYN1103, reason: ''}\n---\n## short\nx\n## long\ny\n");

        Assert.Equal(["SYN1101,SYN1102", "SYN1102"], suite.Select(synopsis => string.Join(',', synopsis.Suppressions.Select(entry => entry.Rule))));
        Assert.Equal(new DateOnly(2030, 1, 31), suite[1].Suppressions[0].Until);
        Assert.Single(problems);
    }

    [Theory]
    [InlineData("## short\nA ferry [|vanishes|].\n")]
    [InlineData("## short\r\n\r\nA ferry\r\n[|vanishes|].\r\n")]
    [InlineData("## short\n👨‍👩‍👧 and 🛳 [|vanishes|].\n")]
    [InlineData("## short\nZoë and Jose\u0301 meet; e\u0301 [|vanishes|].\n")]
    [InlineData("---\nlocale: he\n---\n## short\nספינת לילה [|vanishes|] בים.\n")]
    [InlineData("\n\n## short\n<!-- 🛳\n-->\nA\n\n\n  [|vanishes|]  \n")]
    public void Every_part_of_the_text_knows_its_place_in_the_file(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var source = new SourceText("s.md", marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

        var synopsis = Assert.Single(SuiteReader.Read("s", source, null, problems));

        var found = synopsis.Text.IndexOf("vanishes", StringComparison.Ordinal);
        Assert.Equal(new TextSpan(start, 8), synopsis.Body.ToSource(new(found, 8)));
    }

    [Fact]
    public void A_joined_line_break_counts_whole_in_the_source()
    {
        var body = Read("## short\nOne  \r\n  two\n").Single().Body;

        Assert.Equal("  \r\n  ", body.Source.Content.Substring(body.ToSource(new(3, 1)).Start, body.ToSource(new(3, 1)).Length));
        Assert.Equal("e  \r\n  t", body.Source.Content.Substring(body.ToSource(new(2, 3)).Start, body.ToSource(new(2, 3)).Length));
    }

    private static IEnumerable<string> Written(IEnumerable<Synopsis> suite) => suite.Select(synopsis => $"{synopsis.Id}={synopsis.Text}");

    private IReadOnlyList<Synopsis> Read(string content) => SuiteReader.Read("night-ferry", new("catalog/s.md", content), null, problems);
}

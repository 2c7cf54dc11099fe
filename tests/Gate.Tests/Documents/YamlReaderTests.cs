using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Xunit;

namespace Gate.Tests.Documents;

public sealed class YamlReaderTests
{
    private readonly List<Problem> problems = [];

    [Theory]
    [InlineData("a: 1\nb: [x, 'y']\nc: {d: ~}", "{1:a=1:1,1:b=[1:x,1:y,],1:c={1:d=1:~,},}")]
    [InlineData("b: 2\r\na:\r\n- x\r\n- |\r\n  y\r\n  z\r\n", "{1:a=[1:x,4:y\nz\n,],1:b=1:2,}")]
    [InlineData("# only a comment\n", null)]
    [InlineData("", null)]
    [InlineData("---\n", null)]
    [InlineData("---\na: 1\n...\n", "{1:a=1:1,}")]
    [InlineData("text", "4:text")]
    [InlineData("a: \"caf\\u00e9\\n\"", "{1:a=5:café\n,}")]
    [InlineData("a: Jose\u0301", "{1:a=4:José,}")]
    [InlineData("a: ! 'x'", null)]
    public void A_document_is_its_values_however_they_are_written(string content, string? canonical)
    {
        var node = Read(content);

        Assert.Equal(canonical, node?.Canonical());
        Assert.Equal(content.Contains('!'), problems.Count > 0);
    }

    [Theory]
    [InlineData("a: &x 1", "1:4", "Anchors")]
    [InlineData("a: 1\nb: *x", "2:4", "aliases")]
    [InlineData("a: &x [*x]", "1:4", "Anchors")]
    [InlineData("&x a: 1", "1:1", "Anchors")]
    [InlineData("a: !!binary eA==", "1:4", "Tags")]
    [InlineData("a: !x {b: 1}", "1:4", "Tags")]
    [InlineData("a: 1\n---\nb: 2", "2:1", "second YAML document")]
    [InlineData("a: 1\n...\nb: 2", "3:1", "second YAML document")]
    [InlineData("? [a, b]\n: 1", "1:1", "key is a list")]
    [InlineData("a: [1, 2\nb: 3", null, "not YAML")]
    [InlineData("a: 1\n\tb: 2", null, "not YAML")]
    [InlineData("a: 'x", null, "not YAML")]
    [InlineData("a: b: c", "1:5", "not YAML")]
    [InlineData("a: @x", null, "not YAML")]
    public void What_is_not_read_is_refused_where_it_stands(string content, string? place, string message)
    {
        Assert.Null(Read(content));

        var problem = Assert.Single(problems);
        Assert.Equal(ProblemIds.MalformedYaml, problem.Id);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(place ?? problem.Location.Start.ToString(), problem.Location.Start.ToString());
    }

    [Fact]
    public void A_bomb_is_refused_at_its_first_anchor()
    {
        Read("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n");

        Assert.Equal("1:4", Assert.Single(problems).Location.Start.ToString());
    }

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData("{a: ", 300_000)]
    [InlineData("- ", 500_000)]
    [InlineData("? ", 300_000)]
    [InlineData("[[]", 300_000)]
    public void Deep_nesting_is_refused(string opening, int times)
    {
        Read(string.Concat(Enumerable.Repeat(opening, times)));

        Assert.Equal(ProblemIds.MalformedYaml, Assert.Single(problems).Id);
    }

    [Fact]
    public void As_many_levels_as_are_allowed_are_read()
    {
        var allowed = new string('[', YamlReader.MaximumDepth) + "x" + new string(']', YamlReader.MaximumDepth);

        Assert.NotNull(Read(allowed));
        Assert.Null(Read($"[{allowed}]"));
    }

    [Fact]
    public void A_document_of_countless_values_is_refused()
    {
        Read("a: [" + string.Concat(Enumerable.Repeat("x,", YamlReader.MaximumNodes)) + "]");

        Assert.Contains("more than 250,000", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_key_is_told_and_the_first_one_holds()
    {
        var node = Read("a: 1\nb: 2\n'a': 3\n");

        Assert.Equal("{1:a=1:1,1:b=1:2,}", node!.Canonical());
        var problem = Assert.Single(problems);
        Assert.Equal("f.yml:3:1", problem.Location.ToString());
        Assert.Contains("first is on line 1", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("🛳: 1\nship: [|x|]\n")]
    [InlineData("a: {🛳: '👨‍👩‍👧', b: [|x|]}\n")]
    [InlineData("# 🛳\r\n\r\na:\r\n  - Jose\u0301\r\n  - [|'x'|]\r\n")]
    [InlineData("כותרת: ספינה\nb: [|\"x\"|]\n")]
    [InlineData("a: |\n  🛳🛳\n  b\nc: [|x|]\n")]
    public void Places_are_exact(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var length = marked.IndexOf("|]", StringComparison.Ordinal) - start - 2;

        var node = Read(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

        Assert.Empty(problems);
        Assert.Equal(new TextSpan(start, length), Last(node!).Span);
    }

    [Fact]
    public void A_region_of_a_file_keeps_the_places_of_the_file()
    {
        var source = new SourceText("f.md", "---\na: x\n---\nbody: [");

        var node = YamlReader.Read(source, new(4, 5), problems);

        Assert.Equal(new TextSpan(7, 1), Last(node!).Span);
    }

    private static YamlNode Last(YamlNode node) => node switch
    {
        YamlNode.Mapping mapping => Last(mapping.Entries[^1].Value),
        YamlNode.Sequence sequence => Last(sequence.Items[^1]),
        _ => node,
    };

    private YamlNode? Read(string content) => YamlReader.Read(new SourceText("f.yml", content), problems);
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Settings;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Catalogs;

public sealed class HostileInputTests
{
    // What parsers stumble over, in every order: structure of all the formats, then characters that count double or not at all.
    private static readonly string[] Pieces =
    [
        "---\n", "---", "...\n", "\n", "\r\n", "\r", " ", "    ", "\t", "a", "b: ", "title: ", "awards:\n", "- ", "? ", ": ", ",", "[", "]", "{", "}", "\"", "'", "\"\"", "|\n", ">-\n",
        "&x", "*x", "!!str ", "#", "%YAML 1.2\n", "@", "`", "## ", "## short\n", "## short (fr)\n", "### ", "# x\n", "```\n", "~~~\n", "<!-- ", "-->", "<b>", "> ", "1. ", "===\n",
        "suppress:\n", "- {rule: SYN1101, reason: x}\n", "locale: fr\n", "complete: [", "talent: {on-screen: [{name: ", "id,text\n", "s1,\"", "{\"id\":\"", "\\u00", "\\ud83d", "\\\"", "null", "true", "2021", "e\u0301", "\u0301", "🛳",
        "ספינה", "\u2028", "\u0085", "\uFEFF", "\u200D", "\u00A0", "\u1112", "\u1161", "\u11AB",
    ];

    private static readonly Gen<byte[]> Texts = Gen.Elements(Pieces).ArrayOf().Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)));

    private static readonly Gen<byte[]> Inputs = Gen.Frequency((4, Texts), (1, ArbMap.Default.GeneratorFor<byte[]>()), (1, Texts.SelectMany(Damage)));

    [Theory]
    [InlineData(DocumentKind.Facts)]
    [InlineData(DocumentKind.Plot)]
    [InlineData(DocumentKind.Suite)]
    public void Any_bytes_as_a_file_of_a_show_are_read_or_told(DocumentKind kind) => Prop.ForAll(Inputs.ToArbitrary(), bytes =>
    {
        var problems = new List<Problem>();

        var show = ShowReader.Read("a", [new("a", kind, null, bytes)], problems);

        Assert.All(show.Suite, synopsis => HoldsTogether(synopsis, bytes));
        Assert.All(Enum.GetValues<Facet>(), facet => Assert.Equal(64, FactsFingerprint.Of(show.Facts, facet).Length));
        AreBounded(problems);
    }).Hold(2_000, 60);

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.tsv")]
    [InlineData("a.jsonl")]
    public void Any_bytes_as_a_table_are_read_or_told(string path) => Prop.ForAll(Inputs.ToArbitrary(), bytes =>
    {
        var problems = new List<Problem>();
        byte[] whole = [.. path == "a.jsonl" ? [] : Encoding.UTF8.GetBytes("id,text\n".Replace(',', path == "a.tsv" ? '\t' : ',')), .. bytes];

        var shows = SourceText.Decode(path, whole, problems) is { } source
            ? TableReader.Read(new() { File = path, Show = "id", Variants = new Dictionary<string, string> { ["short"] = "text" }, Genres = "text" }, source, problems)
            : [];

        Assert.All(shows.SelectMany(show => show.Suite), synopsis => HoldsTogether(synopsis, whole));
        AreBounded(problems);
    }).Hold(2_000, 60);

    [Fact]
    public void Any_bytes_as_settings_are_read_or_told() => Prop.ForAll(Inputs.ToArbitrary(), bytes =>
    {
        var problems = new List<Problem>();

        if (SourceText.Decode("gate.yml", bytes, problems) is { } source)
        {
            var settings = YamlBinder.Bind<GateSettings>(YamlReader.Read(source, problems), source, "gate.yml", problems);
            Assert.True(settings is not null || problems.Count > 0);
        }

        AreBounded(problems);
    }).Hold(2_000, 60);

    [Fact]
    public void Any_text_makes_a_pattern() => Prop.ForAll(Gen.Elements("*", "**", "**/", "?", "{", "}", "{show}", "{locale}", "{1x}", "/", "a", ".", "..", "\\", "(", "[").ArrayOf().ToArbitrary(), pieces =>
    {
        var layout = new CatalogLayout(new() { Facts = [string.Concat(pieces)] });

        layout.Classify("catalog/a/show.yml");
        layout.Classify(string.Concat(pieces));
        Assert.NotNull(layout.ShowPrefixes("a"));
    }).Hold(2_000, 60);

    private static Gen<byte[]> Damage(byte[] bytes) =>
        from index in Gen.Choose(0, Math.Max(0, bytes.Length - 1))
        from value in Gen.Choose(0, 255)
        select bytes.Length == 0 ? bytes : [.. bytes[..index], (byte)value, .. bytes[(index + 1)..]];

    private static void HoldsTogether(Synopsis synopsis, byte[] bytes)
    {
        Assert.NotEqual("", synopsis.Text.Trim());
        Assert.InRange(synopsis.Text.Length, 1, bytes.Length);
        var last = new TextSpan(0, 0);
        for (var i = 0; i < synopsis.Text.Length; i++)
        {
            var span = synopsis.Body.ToSource(new(i, 1));
            Assert.InRange(span.Start, last.Start, synopsis.Body.Source.Content.Length);
            Assert.InRange(span.End, last.End, synopsis.Body.Source.Content.Length);
            last = span;
        }
    }

    private static void AreBounded(List<Problem> problems)
    {
        Assert.InRange(problems.Count, 0, 110);
        Assert.All(problems, problem => Assert.InRange(problem.Message.Length + problem.Remedy.Length, 10, 1_000));
    }
}

using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Catalogs;

public sealed class EditReadBackTests
{
    private static readonly string[] Pieces =
        ["a", "word", " ", "  ", "\n", "\r\n", "\n\n", "\n  ", "\t", "\"", "\"\"", ",", ";", "\\", "#", "## ", "<!-- ", "-->", "```", "~~~", "`", "---", "(fr)", "e\u0301", "\u0301", "é", "🛳", "ספינה", "\u1112", "\u1161", "-", "/"];

    private static readonly Gen<(string Text, string Replacement, int Start, int Length)> Cases =
        from text in Gen.Elements(Pieces).ArrayOf()
        from replacement in Gen.Elements(Pieces).ArrayOf()
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 12)
        select (string.Concat(text), string.Concat(replacement.Take(3)), start, length);

    [Theory]
    [InlineData("a.md")]
    [InlineData("bare.csv")]
    [InlineData("quoted.csv")]
    [InlineData("a.tsv")]
    [InlineData("a.jsonl")]
    public void A_file_read_after_an_edit_holds_the_edited_text(string path) =>
        Prop.ForAll(Cases.ToArbitrary(), given =>
        {
            if (Read(path, Write(path, given.Text)) is not [{ } body])
            {
                return;
            }

            var start = Math.Min(given.Start, body.Text.Length);
            var span = new TextSpan(start, Math.Min(given.Length, body.Text.Length - start));
            var expected = Collapse(body.Text[..span.Start] + given.Replacement + body.Text[span.End..]);
            if (expected.Length == 0 || body.ToSourceEdit(span, given.Replacement) is not { } edit)
            {
                return;
            }

            var edited = Read(path, SourceEdits.Apply(body.Source.Content, [edit]));

            Assert.Equal(expected, Collapse(Assert.Single(edited).Text));
        }).Hold(2_000, 12);

    [Fact]
    public void A_fence_is_not_joined_to_the_line_before_it()
    {
        var body = Read("a.md", Write("a.md", "Before.\n```\nInside.\n\n```")).Single();

        Assert.Null(body.ToSourceEdit(new(7, 1), "-"));
    }

    private static string Write(string path, string text) => path switch
    {
        "a.md" => $"## short\n\n{text}\n\n",
        "bare.csv" => $"id,text\ns1,{text}\n",
        "quoted.csv" => $"id,text\ns1,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n",
        "a.tsv" => $"id\ttext\ns1\t{text}\n",
        _ => $"{{\"id\": \"s1\", \"text\": {JsonSerializer.Serialize(text)}}}\n",
    };

    // What cannot be read without a problem is no case.
    private static List<MappedText> Read(string path, string content)
    {
        var problems = new List<Problem>();
        var source = new SourceText(path, content);
        var suite = path == "a.md"
            ? SuiteReader.Read("s1", source, null, problems)
            : TableReader.Read(new() { File = path, Show = "id", Variants = new Dictionary<string, string> { ["short"] = "text" } }, source, problems).SelectMany(show => show.Suite);
        var bodies = suite.Select(synopsis => synopsis.Body).ToList();
        return problems.Count == 0 ? bodies : [];
    }

    // White space is joined by reading; marks are composed by it.
    private static string Collapse(string text) => Composition.Compose(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}

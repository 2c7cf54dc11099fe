using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Xunit;

namespace Gate.Tests.Testing;

/// <summary>Verifies rules over texts whose expected findings are marked: `Stars the [|Oscar-winning|] Ada.`</summary>
internal static class RuleVerifier
{
    /// <summary>A rule made of the settings of its kind, with everything else filled in; `front` may hold further keys such as `reads: [suite]`.</summary>
    public static Rule Make(string front, string id = "SYN9001", int version = 1)
    {
        var problems = new List<Problem>();
        var rule = RuleReader.Read(Source(front, id, version: version), new HashSet<string>(), isTrusted: false, new(), problems);
        Assert.Empty(problems);
        return rule!;
    }

    /// <summary>A rule in code, which only exists under its own ID.</summary>
    public static Rule Shipped(string id) => RuleLoader.Load([], []).Find(id)!;

    /// <summary>The problems of a rule that is not well made.</summary>
    public static IReadOnlyList<Problem> Problems(string front, string id = "SYN9001")
    {
        var problems = new List<Problem>();
        RuleReader.Read(Source(front, id), new HashSet<string>(), isTrusted: false, new(), problems);
        return problems;
    }

    public static RuleSource Source(string front, string id = "SYN9001", string pack = "own", int version = 1) => new(pack, new($"{pack}/{id}-test/rule.md",
        $"---\nid: {id}\ntitle: Test\ncriterion: clarity\nseverity: warning\nversion: {version}\n{front}\n---\n# Test\n"));

    /// <param name="marked">The text, with the words at fault between [| and |].</param>
    /// <param name="facts">The content of show.yml.</param>
    /// <param name="suite">The other synopses of the show, by variant.</param>
    /// <param name="repaired">The text after all fixes; null when there is none.</param>
    /// <param name="plot">The content of plot.md; nothing without facts.</param>
    /// <returns>The findings, in the order of the text.</returns>
    public static IReadOnlyList<RuleFinding> Verify(
        Rule rule,
        string marked,
        string? facts = null,
        IReadOnlyDictionary<string, string>? suite = null,
        string variant = "short",
        string locale = "en",
        string? repaired = null,
        string? plot = null)
    {
        var text = MarkedText.Parse(marked)!;
        var example = new RuleExample(Location.OfFile("test"), Synopsis(variant, locale, text.Text), text.Spans)
        {
            Facts = facts is null ? null : ReadFacts(facts) with { Plot = plot is null ? null : new SourceText("catalog/test/plot.md", plot) },
            Suite = [.. (suite ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(sibling => Synopsis(sibling.Key, locale, sibling.Value))],
            Fixed = repaired,
        };

        var findings = ExampleRunner.Check(rule, example, example.Text);
        Assert.Equal(marked, MarkedText.Mark(example.Text, findings.Select(finding => finding.Span)));
        Assert.Equal(repaired is null, findings.All(finding => finding.Replacement is null));
        Assert.Empty(ExampleRunner.Run(rule, example).Select(failure => $"{failure.Message} Expected: {failure.Expected} Found: {failure.Found}"));
        return findings;
    }

    public static Facts ReadFacts(string yaml)
    {
        var problems = new List<Problem>();
        var source = new SourceText("catalog/test/show.yml", yaml);
        var facts = YamlBinder.Bind<Facts>(YamlReader.Read(source, problems), source, "show.yml", problems);
        Assert.Empty(problems);
        return facts!;
    }

    private static Synopsis Synopsis(string variant, string locale, string text) =>
        new(new("test", variant, locale), MappedText.Verbatim("catalog/test/synopses.md", text));
}

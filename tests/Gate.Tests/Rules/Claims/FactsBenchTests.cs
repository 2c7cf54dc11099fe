using System.Text.Json;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

/// <summary>The fact rules over films with one right synopsis and several with exactly one wrong claim.</summary>
public class FactsBenchTests
{
    [Fact]
    public void Right_texts_are_not_blamed_and_most_wrong_talent_and_awards_are_errors()
    {
        Assert.SkipWhen(RealTitles.Folder is null, "../shared/data is not beside the repository.");
        var films = Lines("films.jsonl").ToDictionary(film => film.GetProperty("id").GetString()!, film => ReadFacts(film.GetProperty("facts")));
        var rules = RuleLoader.Load([], []).All.Where(rule => rule.Kind == RuleKinds.Code && rule.Manifest.Criterion == Criterion.Factuality).ToList();

        var blamed = new List<string>();
        var missed = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["talent"] = [], ["awards"] = [] };
        foreach (var line in Lines("synopses.jsonl"))
        {
            var text = line.GetProperty("text").GetString()!;
            var facts = films[line.GetProperty("film").GetString()!];
            var findings = rules.SelectMany(rule => rule.Text!.Check(Context(rule, text, facts))).Where(finding => finding.Cap > Severity.Suggestion).ToList();
            var fault = Fault(line);
            blamed.AddRange(findings.Where(finding => !Touches(text, finding, fault)).Select(finding => $"{text} → {finding.Message}"));
            if (missed.TryGetValue(line.GetProperty("variant").GetString()!, out var list) && !findings.Exists(finding => finding.Cap == Severity.Error))
            {
                list.Add(text);
            }
        }

        Assert.Empty(blamed);
        Assert.True(missed["talent"].Count <= 2, string.Join('\n', missed["talent"]));
        Assert.True(missed["awards"].Count <= 2, string.Join('\n', missed["awards"]));
    }

    /// <summary>The wrong words; null where nothing is wrong.</summary>
    private static string? Fault(JsonElement line) =>
        line.GetProperty("variant").GetString() is "clean" or "unverifiable" ? null : line.GetProperty("fault").GetProperty("words").GetString();

    private static bool Touches(string text, RuleFinding finding, string? words) =>
        words is not null && text.IndexOf(words, StringComparison.Ordinal) is var start and >= 0 && finding.Span.Start < start + words.Length && start < finding.Span.End;

    internal static RuleContext Context(Rule rule, string text, Facts facts) =>
        RuleContext.For(rule, new(new(new("film", "short"), MappedText.Verbatim("x.md", text)), facts, () => []));

    internal static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(RealTitles.Folder!, "facts_bench", file)).Select(line => JsonDocument.Parse(line).RootElement);

    internal static Facts ReadFacts(JsonElement facts) => new()
    {
        Title = Catalogue.Sourced(facts.GetProperty("title").GetString()!),
        Kind = Catalogue.Sourced(ShowKind.Film),
        ReleaseDate = Catalogue.Sourced(new PartialDate(facts.GetProperty("year").GetInt32())),
        Countries = [.. facts.GetProperty("countries").EnumerateArray().Select(country => Catalogue.Sourced(country.GetString()!))],
        Locations = [.. facts.GetProperty("locations").EnumerateArray().Select(place => Catalogue.Sourced(place.GetString()!))],
        Plot = new SourceText("plot.md", facts.GetProperty("plot").GetString()!),
        Genres = [.. facts.GetProperty("genres").EnumerateArray().Select(genre => Catalogue.Sourced(genre.GetString()!))],
        Talent = new()
        {
            OnScreen = [.. People(facts, "on_screen").Select(person => new Credit { Name = Text(person, "name")!, Role = Text(person, "role") })],
            OffScreen = [.. People(facts, "off_screen").Select(person => new Credit { Name = Text(person, "name")!, Job = Text(person, "job") })],
        },
        Awards = [.. facts.GetProperty("awards").EnumerateArray().Select(award => new Award
        {
            Name = Text(award, "award")!,
            Category = Text(award, "category"),
            Recipient = Text(award, "recipient"),
            Result = Text(award, "result") == "won" ? AwardResult.Won : AwardResult.Nominated,
        })],
        Complete = [Catalogue.Sourced("talent"), Catalogue.Sourced("Academy Award")],
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;

    private static IEnumerable<JsonElement> People(JsonElement facts, string side) => facts.GetProperty("talent").GetProperty(side).EnumerateArray();
}

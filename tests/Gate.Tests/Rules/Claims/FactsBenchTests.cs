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
    public void Right_facts_are_not_blamed_and_misspelt_names_are_all_found()
    {
        Assert.SkipWhen(RealTitles.Folder is null, "../shared/data is not beside the repository.");
        var films = Lines("films.jsonl").ToDictionary(film => film.GetProperty("id").GetString()!, film => ReadFacts(film.GetProperty("facts")));
        var rules = RuleLoader.Load([], []).All.Where(rule => rule.Kind == RuleKinds.Code && rule.Manifest.Criterion == Criterion.Factuality).ToList();

        var blamed = new List<string>();
        var awards = 0;
        var missedNames = new List<string>();
        foreach (var line in Lines("synopses.jsonl"))
        {
            var text = line.GetProperty("text").GetString()!;
            var facts = films[line.GetProperty("film").GetString()!];
            var findings = rules.SelectMany(rule => rule.Text.Check(Context(rule, text, facts))).Where(finding => finding.Cap > Severity.Suggestion).ToList();
            switch (line.GetProperty("variant").GetString())
            {
                case "talent":
                    missedNames.AddRange(findings.Count == 0 && line.GetProperty("fault").GetProperty("kind").GetString() == "misspelt-name" ? [text] : []);
                    break;
                case "awards":
                    awards += findings.Count > 0 ? 1 : 0;
                    break;
                default:
                    blamed.AddRange(findings.Select(finding => $"{text} → {finding.Message}"));
                    break;
            }
        }

        Assert.Empty(blamed);
        Assert.Empty(missedNames);

        // Most claims of awards name a person or a category, which is for the judge: a rule must be sure.
        Assert.True(awards >= 4, $"{awards} of 20 wrong awards found");
    }

    private static RuleContext Context(Rule rule, string text, Facts facts) =>
        RuleContext.For(rule, new(new(new("film", "short"), MappedText.Verbatim("x.md", text)), facts, () => []));

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(RealTitles.Folder!, "facts_bench", file)).Select(line => JsonDocument.Parse(line).RootElement);

    private static Facts ReadFacts(JsonElement facts) => new()
    {
        Title = Catalogue.Sourced(facts.GetProperty("title").GetString()!),
        Kind = Catalogue.Sourced(ShowKind.Film),
        ReleaseDate = Catalogue.Sourced(new PartialDate(facts.GetProperty("year").GetInt32())),
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
        Complete = [Catalogue.Sourced("Academy Award")],
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<JsonElement> People(JsonElement facts, string side) => facts.GetProperty("talent").GetProperty(side).EnumerateArray();
}

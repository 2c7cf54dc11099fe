using System.Reflection;
using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Catalogs;

public sealed class FactsFingerprintTests
{
    private const string Written = """
        title: Night Ferry
        kind: series
        release-date: 2021-09-17
        genres: [thriller, drama]
        countries: [Norway]
        locations: [Bergen]
        maturity: TV-14
        runtime-minutes: 50
        seasons: 2
        episodes: 16
        based-on: nothing
        talent:
          on-screen:
          - {name: Ada Lund, role: Mira}
          - {name: Bo Ek}
          off-screen:
          - {name: Cy Dahl, job: director}
        awards:
        - {name: Emmy, category: Best Drama, year: 2022, result: won, recipient: Ada Lund, work: Day Ferry}
        complete: [metadata, Emmy]
        """;

    [Fact]
    public void Every_fact_belongs_to_a_facet()
    {
        string[] others = [nameof(Facts.Complete), nameof(Facts.Unreadable)];

        var without = typeof(Facts).GetProperties().Where(property => property.GetCustomAttribute<FacetAttribute>() is null).Select(property => property.Name);

        Assert.Equal(others, without.Order());
    }

    [Fact]
    public void Another_way_of_writing_the_same_facts_changes_nothing()
    {
        var rewritten = """
            # Reordered, quoted, indented
            complete:
                - 'emmy'
                - "Metadata"
            awards:
                - result: won
                  name: Emmy
                  category: Best Drama
                  year: 2022
                  recipient: Ada Lund
                  work: >-
                    Day
                    Ferry
            talent: {off-screen: [{job: director, name: Cy Dahl}], on-screen: [{role: "Mira", name: Ada Lund}, {name: Bo Ek}]}
            based-on: nothing   # an original
            episodes: 16
            seasons: "2"
            runtime-minutes: 50
            maturity: TV-14
            locations:
            - Bergen
            countries: [ "Norway" ]
            genres:
            - thriller
            - drama
            release-date: '2021-09-17'
            kind: series
            title: "Night \x46erry"
            """;

        Assert.Equal(All(Read(Written)), All(Read(rewritten)));
        Assert.Equal(All(Read(Written)), All(Read(Written.ReplaceLineEndings("\r\n"))));
    }

    [Theory]
    [InlineData("Night Ferry", "Night ferry", Facet.Metadata)]
    [InlineData("series", "film", Facet.Metadata)]
    [InlineData("2021-09-17", "2021-09", Facet.Metadata)]
    [InlineData("[thriller, drama]", "[drama, thriller]", Facet.Metadata)]
    [InlineData("[thriller, drama]", "['thriller, drama']", Facet.Metadata)]
    [InlineData("Norway", "Sweden", Facet.Metadata)]
    [InlineData("Bergen", "Oslo", Facet.Metadata)]
    [InlineData("TV-14", "TV-MA", Facet.Metadata)]
    [InlineData("50", "51", Facet.Metadata)]
    [InlineData("seasons: 2", "seasons: 3", Facet.Metadata)]
    [InlineData("16", "17", Facet.Metadata)]
    [InlineData("nothing", "a novel", Facet.Metadata)]
    [InlineData("[metadata, Emmy]", "[Emmy]", Facet.Metadata)]
    [InlineData("Mira", "Mara", Facet.Talent)]
    [InlineData("Bo Ek", "Bo Eck", Facet.Talent)]
    [InlineData("job: director", "job: writer", Facet.Talent)]
    [InlineData("on-screen:\n  - {name: Ada Lund, role: Mira}\n", "on-screen:\n", Facet.Talent)]
    [InlineData("[metadata, Emmy]", "[metadata, Emmy, talent]", Facet.Talent)]
    [InlineData("Best Drama", "Best Film", Facet.Awards)]
    [InlineData("2022", "2023", Facet.Awards)]
    [InlineData("result: won", "result: nominated", Facet.Awards)]
    [InlineData("recipient: Ada Lund", "recipient: Bo Ek", Facet.Awards)]
    [InlineData("Day Ferry", "Dawn Ferry", Facet.Awards)]
    [InlineData("[metadata, Emmy]", "[metadata]", Facet.Awards)]
    [InlineData("[metadata, Emmy]", "[metadata, awards]", Facet.Awards)]
    public void A_changed_value_changes_its_facet_and_no_other(string before, string after, Facet facet)
    {
        var changed = Read(Written.Replace(before, after, StringComparison.Ordinal));

        var differing = Enum.GetValues<Facet>().Where(each => FactsFingerprint.Of(Read(Written), each) != FactsFingerprint.Of(changed, each));

        Assert.Equal([facet], differing);
    }

    [Theory]
    [InlineData("Mira boards.\nShe leaves.\n", true)]
    [InlineData("Mira boards.  \r\nShe leaves.\r\n\r\n", true)]
    [InlineData("Mira boards. She leaves.\n", false)]
    [InlineData("  Mira boards.\nShe leaves.\n", false)]
    public void A_plot_is_the_same_whatever_ends_its_lines(string plot, bool isSame)
    {
        var facts = Read(Written);
        var before = FactsFingerprint.Of(facts with { Plot = new("a", "Mira boards.\nShe leaves.") }, Facet.Plot);

        var after = FactsFingerprint.Of(facts with { Plot = new("b", plot) }, Facet.Plot);

        Assert.Equal(isSame, before == after);
    }

    [Fact]
    public void Facts_that_cannot_be_read_or_are_not_there_are_not_the_same_as_empty_ones()
    {
        var empty = Read("title: x");

        var fingerprints = new[] { empty, empty with { Unreadable = new HashSet<Facet> { Facet.Talent } }, null }.Select(facts => FactsFingerprint.Of(facts, Facet.Talent));

        Assert.Equal(3, fingerprints.Distinct().Count());
    }

    [Fact]
    public void A_rule_that_declares_a_facet_sees_that_one_alone()
    {
        var facts = Read(Written) with { Plot = new("p", "Mira boards."), Unreadable = new HashSet<Facet> { Facet.Plot, Facet.Awards } };
        var nothing = new Facts { Title = new("", Location.OfFile("")) };

        foreach (var facet in Enum.GetValues<Facet>())
        {
            var restricted = facts.Restrict(new HashSet<Facet> { facet });

            Assert.Equal(FactsFingerprint.Of(facts, facet), FactsFingerprint.Of(restricted, facet));
            Assert.All(Enum.GetValues<Facet>().Where(other => other != facet), other => Assert.Equal(FactsFingerprint.Of(nothing, other), FactsFingerprint.Of(restricted, other)));
        }
    }

    private static IEnumerable<string> All(Facts facts) => Enum.GetValues<Facet>().Select(facet => FactsFingerprint.Of(facts, facet));

    private static Facts Read(string content)
    {
        var problems = new List<Problem>();
        var facts = ShowReader.Read("a", [new("show.yml", DocumentKind.Facts, null, Encoding.UTF8.GetBytes(content))], problems).Facts!;
        Assert.Empty(problems);
        return facts;
    }
}

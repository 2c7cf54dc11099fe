using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims.Metadata;

/// <summary>The ways in which English tells counts, running times, years, genres, sources, times and places; each wrong once, and near misses that are let be.</summary>
public class MetadataPhraseTests
{
    private const string Film = """
        title: Night Ferry
        kind: film
        release-date: 2012
        genres: [Comedy, Drama, Romance]
        countries: [Norway]
        runtime-minutes: 118
        talent:
          on-screen:
            - { name: Bo Quill, role: Purser }
          off-screen:
            - { name: Ada Lund, job: director }
            - { name: Kaarina Dahl, job: "Author of the source novel, Cold Water" }
        """;

    private const string Series = """
        title: Night Ferry
        kind: series
        release-date: 2012
        seasons: 3
        episodes: 24
        runtime-minutes: 50
        talent:
          off-screen:
            - { name: Ada Lund, job: creator }
        """;

    private const string Plot = """
        Bergen, 1964. Selma works as a cook at the Harbour Conservatory in Bergen and spends her evenings at home. One day a purser brings her a letter from her brother, who has left for the north
        without a word. She asks everybody who knew him, and nobody tells her the truth. At last she takes the ferry herself, and the purser goes with her. They find the brother alive in a hut by the fjord.
        He does not want to come home, and she lets him be. On the way back the purser asks her to stay with him, and she says that she will think of it.
        """;

    [Theory]
    [InlineData("Created by Ada Lund, the mystery spans [|four seasons|].")]
    [InlineData("The drama ran for [|five seasons|].")]
    [InlineData("The series ran on NRK for [|five seasons|].")]
    [InlineData("Running for [|five seasons|], the drama ended in 2020.")]
    [InlineData("Ada Lund's drama lasted [|two seasons|].")]
    [InlineData("The show comprises [|five seasons|].")]
    [InlineData("Told over [|five seasons|], the drama follows a purser.")]
    [InlineData("[|Five seasons|] of comedy at sea.")]
    [InlineData("The drama returns for its [|fifth and final season|].")]
    [InlineData("This [|five-season|] drama follows a purser.")]
    [InlineData("The drama consists of [|thirty episodes|].")]
    [InlineData("[|Thirty episodes|], written by Ada Lund.")]
    [InlineData("The series was cancelled after [|five seasons|].")]
    [InlineData("A purser sails in [|season six|].")]
    public void Counts_of_a_series(string marked) => Finds("SYN1414", marked, Series);

    [Theory]
    [InlineData("The drama spans three seasons.")]
    [InlineData("The drama spans 24 episodes.")]
    [InlineData("The second-season drama follows a purser.")]
    [InlineData("A purser spends four seasons playing for the team in this drama.")]
    [InlineData("Across the four seasons of the year, the garden changes in this drama.")]
    [InlineData("She suffers thirty episodes of panic.")]
    [InlineData("The first two seasons follow a purser.")]
    public void Counts_that_are_right_or_of_something_else(string text) => LetsBe("SYN1414", text, Series);

    [Fact]
    public void Counts_that_the_plot_contradicts_blame_nobody() =>
        Judge("SYN1414", "The drama spans five seasons.", Series, isFound: false, "A purser sails. In the fifth season the ferry sinks.");

    [Fact]
    public void More_seasons_than_episodes_blame_nobody() =>
        LetsBe("SYN1414", "The drama spans five seasons.", "title: Night Ferry\nkind: series\nseasons: 30\nepisodes: 3\n");

    [Fact]
    public void A_film_with_seasons_is_no_surer_to_be_one() => LetsBe("SYN1411", "This series follows a purser.", "title: Night Ferry\nkind: film\nseasons: 3\n");

    [Theory]
    [InlineData("This comedy of [|151 minutes|] was directed by Ada Lund.")]
    [InlineData("Ada Lund wrote and directed the drama, which lasts [|151 minutes|].")]
    [InlineData("Ada Lund's drama runs for [|151 minutes|].")]
    [InlineData("Ada Lund's drama clocks in at [|151 minutes|].")]
    [InlineData("This drama has a running time of [|151 minutes|].")]
    [InlineData("In all of its [|151 minutes|], nobody sleeps.")]
    [InlineData("This [|151-minute|] film follows a purser.")]
    [InlineData("Running time: [|151 minutes|].")]
    [InlineData("Night Ferry runs [|151 minutes|].")]
    [InlineData("Night Ferry lasts [|three hours|].")]
    [InlineData("In [|84 minutes|], Ada Lund tells of a purser.")]
    [InlineData("In this drama, the tape lasts 30 minutes.", false)]
    [InlineData("In this drama, a tape that lasts 30 minutes burns.", false)]
    [InlineData("Running [|151 minutes|], Ada Lund's drama follows a purser.")]
    [InlineData("A purser has 90 minutes to find a bomb.", false)]
    [InlineData("The tape lasts 30 minutes, and the purser burns it.", false)]
    [InlineData("Ada Lund's drama runs just under two hours.", false)]
    public void Running_times(string marked, bool isFound = true) => Judge("SYN1413", marked, Film, isFound);

    [Theory]
    [InlineData("Released in [|2009|]; nominated for nothing.")]
    [InlineData("Ada Lund's drama came out in [|2009|].")]
    [InlineData("Ada Lund's drama was shot in [|2009|].")]
    [InlineData("A drama that Ada Lund directed in [|2009|].")]
    [InlineData("A drama that Ada Lund directed in the [|mid-nineties|].")]
    [InlineData("This drama, made in [|2009|], follows a purser.")]
    [InlineData("Night Ferry ([|2009|]) follows a purser.")]
    [InlineData("The drama premiered in [|2009|].")]
    [InlineData("First shown in [|2009|], the drama follows a purser.")]
    [InlineData("Bo Quill heads the cast of Ada Lund's comedy from [|2009|].")]
    [InlineData("Made in [|2009|] by Ada Lund.")]
    [InlineData("A comedy by Ada Lund from the [|1980s|].", false)]
    [InlineData("Ada Lund's comedy from the [|1980s|] follows a purser.")]
    [InlineData("It began in the 1920's with a ship.", false)]
    [InlineData("A wine made in 1955 disappears in this drama.", false)]
    [InlineData("The ferry that was launched in 1955 sinks.", false)]
    [InlineData("Based on the book, first published and released in 1999, this drama follows a purser.", false)]
    [InlineData("In this drama set in 1955, nobody sleeps.", false)]
    public void Years_of_release(string marked, bool isFound = true) => Judge("SYN1403", marked, Film, isFound);

    [Theory]
    [InlineData("The drama is adapted from [|Kaarina Dahl's play|].")]
    [InlineData("Based on [|the play|] by Kaarina Dahl.")]
    [InlineData("Based on [|Kaarina Dahl's memoir|].")]
    [InlineData("Ada Lund turned [|Kaarina Dahl's short story|] into a drama.")]
    [InlineData("Kaarina Dahl reworked it from [|her own play|].")]
    [InlineData("Adapted from [|a graphic novel|] by Kaarina Dahl.")]
    [InlineData("The drama is adapted from Kaarina Dahl's novel.", false)]
    [InlineData("The drama is adapted from Kaarina Dahl's bestseller.", false)]
    [InlineData("Based on the book by Kaarina Dahl.", false)]
    [InlineData("A purser writes her own play in this drama from Kaarina Dahl's novel.", false)]
    [InlineData("Ada Lund adapted the film from [|Cy Stone|]'s Cold Water.")]
    [InlineData("Ada Lund adapted the film from [|Cy Stone|]'s novel.")]
    [InlineData("Ada Lund adapted the film from Kaarina Dahl's Cold Water.", false)]
    public void Sources(string marked, bool isFound = true) => Judge("SYN1415", marked, Film, isFound);

    [Theory]
    [InlineData("Selma is a cook in [|1940s|] Norway.")]
    [InlineData("One winter night in the [|late 1980s|], Selma gets a letter.")]
    [InlineData("Bergen, [|1994|]. Selma gets a letter.")]
    [InlineData("In [|1994|], Selma gets a letter.")]
    [InlineData("Set in [|1994|], it follows a cook.")]
    [InlineData("One night in [|1994|] Selma gets a letter.")]
    [InlineData("In 1964, Selma gets a letter.", false)]
    [InlineData("One night in the 1960s Selma gets a letter.", false)]
    [InlineData("Selma sings a song from 1931.", false)]
    [InlineData("Directed in 1994, it follows a cook.", false)]
    public void Times_of_the_story(string marked, bool isFound = true) => Judge("SYN1416", marked, "title: Night Ferry\n", isFound, Plot);

    [Theory]
    [InlineData("Selma cooks at an [|Oslo|] conservatory.")]
    [InlineData("Selma cooks at the conservatory in [|Oslo|].")]
    [InlineData("Selma cooks at a Bergen conservatory.", false)]
    [InlineData("An Oslo lawyer writes to Selma.", false)]
    [InlineData("Selma dreams of a night in Oslo, far from Bergen.", false)]
    [InlineData("A letter comes from Oslo.", false)]
    public void Places_that_stand_for_others(string marked, bool isFound = true) => Judge("SYN1412", marked, "title: Night Ferry\nlocations: [\"Bergen, Norway\"]\n", isFound, Plot);

    [Theory]
    [InlineData("This romantic [|western|] follows a cook.")]
    [InlineData("Ada Lund's [|courtroom|] drama follows a cook.")]
    [InlineData("This [|medical|] drama follows a cook.")]
    [InlineData("Directed by Ada Lund, the [|science-fiction|] tale follows a cook.")]
    [InlineData("This [|gothic|] romance follows a cook.")]
    [InlineData("This romantic comedy follows a cook.", false)]
    [InlineData("The cook reads a western in this comedy.", false)]
    public void Genres(string marked, bool isFound = true) => Judge("SYN1404", marked, Film, isFound, Plot);

    [Theory]
    [InlineData("Animation, Stop-motion, Comedy", "This [|hand-drawn|] comedy follows a cook.", true)]
    [InlineData("Animation, Stop-motion, Comedy", "This [|live-action|] comedy follows a cook.", true)]
    [InlineData("Animation, Comedy", "This hand-drawn comedy follows a cook.", false)]
    public void What_is_drawn_is_not_built(string genres, string marked, bool isError)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1404"), isError ? marked : marked.Replace("hand-drawn", "[|hand-drawn|]", StringComparison.Ordinal), $"title: Night Ferry\ngenres: [{genres}]\n");

        Assert.Equal(isError ? Severity.Error : Severity.Suggestion, findings[0].Cap);
    }

    private static void Finds(string id, string marked, string facts) => Judge(id, marked, facts, isFound: true);

    private static void LetsBe(string id, string text, string facts) => Judge(id, text, facts, isFound: false);

    private static void Judge(string id, string marked, string facts, bool isFound, string? plot = null)
    {
        var text = isFound ? marked : marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        var findings = RuleVerifier.Verify(RuleVerifier.Shipped(id), text, facts, plot: plot);

        Assert.Equal(isFound, findings.Count > 0 && findings[0].Cap == Severity.Error);
    }
}

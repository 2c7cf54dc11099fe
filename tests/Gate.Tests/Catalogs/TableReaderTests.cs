using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Catalogs;

public sealed class TableReaderTests
{
    private static readonly TableSettings Csv = new()
    {
        File = "titles.csv",
        Show = "id",
        Variants = new Dictionary<string, string> { ["short"] = "text" },
        Title = "title",
        Kind = "type",
        ReleaseDate = "year",
        Genres = "genres",
        OnScreen = "cast",
        Directors = "director",
    };

    private static readonly TableSettings Json = Csv with { File = "titles.jsonl", LocaleColumn = "locale", Variants = new Dictionary<string, string> { ["short"] = "text", ["long"] = "more" }, Plot = "plot" };

    private readonly List<Problem> problems = [];

    [Fact]
    public void A_row_of_a_csv_file_is_a_show()
    {
        var show = Assert.Single(Read("id,type,title,director,cast,year,genres,text\r\ns1,TV Show,Night Ferry,Cy Dahl,\"Ada Lund, Bo Ek\",2021,\"Drama,  Thriller,\",A ferry vanishes.\r\n"));

        Assert.Empty(problems);
        Assert.Equal("s1/short", Assert.Single(show.Suite).Id.ToString());
        Assert.Equal("A ferry vanishes.", show.Suite[0].Text);
        Assert.Equal("Night Ferry", show.Facts!.Title.Value);
        Assert.Equal(ShowKind.Series, show.Facts.Kind!.Value);
        Assert.Equal("2021", show.Facts.ReleaseDate!.Value.ToString());
        Assert.Equal(["Drama@titles.csv:2:56", "Thriller@titles.csv:2:64"], show.Facts.Genres.Select(genre => $"{genre.Value}@{genre.Location}"));
        Assert.Equal(["Ada Lund@titles.csv:2:33", "Bo Ek@titles.csv:2:43"], show.Facts.Talent.OnScreen.Select(credit => $"{credit.Name}@{credit.Location}"));
        Assert.Equal("Cy Dahl, director", $"{show.Facts.Talent.OffScreen[0].Name}, {show.Facts.Talent.OffScreen[0].Job}");
    }

    [Theory]
    [InlineData("MOVIE", ShowKind.Film)]
    [InlineData("film", ShowKind.Film)]
    [InlineData("SHOW", ShowKind.Series)]
    [InlineData("Series", ShowKind.Series)]
    [InlineData("TV Show", ShowKind.Series)]
    [InlineData(" tv series ", ShowKind.Series)]
    public void Kinds_go_by_the_names_that_exports_have(string written, ShowKind expected)
    {
        var show = Assert.Single(Read($"id,type,title,director,cast,year,genres,text\r\ns1,{written},Night Ferry,,,2021,,A ferry vanishes.\r\n"));

        Assert.Empty(problems);
        Assert.Equal(expected, show.Facts!.Kind!.Value);
    }

    [Fact]
    public void Rows_with_the_same_id_are_one_show()
    {
        var shows = Read(
            """
            {"id": 7, "type": "Movie", "title": "Night Ferry", "text": "A ferry.", "more": null, "cast": ["Ada, Lund", "Bo"]}
            {"id": "8", "text": "Other.", "genres": "a, b", "director": "", "year": 2020, "plot": "It ends."}
            {"id": "7", "locale": "fr", "title": "Ferry de nuit", "text": "Un ferry.", "more": "Long."}
            """, Json);

        Assert.Empty(problems);
        Assert.Equal(["7/short", "7/short@fr", "7/long@fr", "8/short"], shows.SelectMany(show => show.Suite).Select(synopsis => synopsis.Id.ToString()));
        Assert.Equal(["Night Ferry", "8"], shows.Select(show => show.Facts!.Title.Value));
        Assert.Equal(["Ada", "Lund", "Bo"], shows[0].Facts!.Talent.OnScreen.Select(credit => credit.Name));
        Assert.Equal("It ends.", shows[1].Facts!.Plot!.Content);
    }

    [Fact]
    public void A_row_without_a_text_has_no_such_variant()
    {
        var shows = Read("id,type,title,director,cast,year,genres,text\ns1,,,,,,,\ns2,,,,,,,\" \n \"\n");

        Assert.Empty(problems);
        Assert.Equal(["s1", "s2"], shows.Select(show => show.Id));
        Assert.All(shows, show => Assert.Empty(show.Suite));
    }

    [Fact]
    public void A_table_that_tells_no_facts_gives_none()
    {
        var shows = Read("id,text\ns1,x\n", new() { File = "titles.csv", Show = "id", Variants = Csv.Variants });

        Assert.Null(Assert.Single(shows).Facts);
    }

    [Theory]
    [InlineData("titles.csv", "id,text\ns1,One [|ferry|] vanishes", "One ferry vanishes")]
    [InlineData("titles.csv", "id,text\ns1,\"One \"\"night\"\" [|ferry|] \"\"vanishes\"\"\"", "One \"night\" ferry \"vanishes\"")]
    [InlineData("titles.csv", "id,text\r\n\r\ns0,\"🛳, 🛳\"\r\ns1,\"One\r\nJose\u0301 [|ferry|]\r\n\r\nvanishes\"\r\n", "One José ferry\n\nvanishes")]
    [InlineData("titles.csv", "id,text\rs1,ספינה [|ferry|] בים", "ספינה ferry בים")]
    [InlineData("titles.tsv", "id\ttext\ns1\tOne, [|ferry|], vanishes", "One, ferry, vanishes")]
    [InlineData("titles.jsonl", "{\"id\":\"s1\",\"text\":\"One [|ferry|] vanishes\"}", "One ferry vanishes")]
    [InlineData("titles.jsonl", "{\"é🛳\": \"é🛳\", \"id\":\"s1\", \"text\": \" \\ud83d\\udea2 \\\"\\u0041\\/\\\\ e\\u0301 [|ferry|]\\r\\n\\tva\\tnishes\\n\\nx \"}", "🚢 \"A/\\ é ferry va\tnishes\n\nx")]
    public void Every_part_of_a_text_knows_its_place_in_the_file(string path, string marked, string text)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var content = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        var shows = TableReader.Read(new() { File = path, Show = "id", Variants = Csv.Variants }, new(path, content), problems);

        Assert.Empty(problems);
        var body = shows.Single(show => show.Id == "s1").Suite[0].Body;
        Assert.Equal(text, body.Text);
        Assert.Equal(new TextSpan(start, 5), body.ToSource(new(text.IndexOf("ferry", StringComparison.Ordinal), 5)));
    }

    [Theory]
    [InlineData("s1,x\ns2\ns3,z", 3, "1 fields where the header has 2", "s1,s3")]
    [InlineData("s1,x\ns2,y,more\ns3,z", 3, "3 fields where the header has 2", "s1,s3")]
    [InlineData("s1,x\n ,y\ns3,z", 3, "no show ID", "s1,s3")]
    [InlineData("s1,x\ns1,y\ns3,z", 3, "the first is on line 2", "s1,s3")]
    [InlineData("s1,x\ns2,a \"b\" c\ns3,z", 3, "does not begin with one", "s1,s3")]
    [InlineData("s1,x\ns2,\"a\" b\ns3,z", 3, "follows the closing", "s1,s3")]
    [InlineData("s1,x\ns2,\"a\ns3,z", 3, "never closed", "s1,s3")]
    [InlineData("s1,x\ns2,\"a\n\"b\ns3,z", 4, "follows the closing", "s1,s3")]
    public void A_row_at_fault_is_told_at_its_line_and_loses_no_other(string rows, int line, string message, string ids)
    {
        var shows = Read("id,text\n" + rows, Csv with { Title = null, Kind = null, ReleaseDate = null, Genres = null, OnScreen = null, Directors = null });

        var problem = Assert.Single(problems);
        Assert.Equal(ProblemIds.MalformedRow, problem.Id);
        Assert.Equal(line, problem.Location.Start.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(ids, string.Join(',', shows.Select(show => show.Id)));
    }

    [Theory]
    [InlineData("{\"id\": \"s2\"", 12, "not JSON")]
    [InlineData("{\"id\": \"s2\"} x", 14, "not JSON")]
    [InlineData("[1]", 1, "no JSON object")]
    [InlineData("7", 1, "no JSON object")]
    [InlineData("{\"id\": {\"a\": 1}}", 8, "neither text nor number")]
    [InlineData("{\"id\": [[1]]}", 9, "neither text nor number")]
    [InlineData("{\"id\": \"s2\", \"id\": \"s3\"}", 1, "twice")]
    [InlineData("{\"id\": \"\\ud800\"}", 1, "surrogate")]
    [InlineData("{\"text\": \"x\"}", 1, "no show ID")]
    [InlineData("{\"id\": \"s2\", \"locale\": \"french\", \"text\": \"x\"}", 1, "`french`, which is no locale")]
    [InlineData("{\"id\": \"🛳\", \"type\": \"podcast\"}", 23, "`type` is `podcast`")]
    public void A_line_at_fault_is_told_at_its_place_and_loses_no_other(string line, int column, string message)
    {
        var columns = "{\"id\": \"s0\", \"locale\": null, \"title\": null, \"type\": null, \"text\": null, \"more\": null, \"year\": 2020, \"genres\": null, \"cast\": [], \"director\": null, \"plot\": true}";
        var shows = Read($"{columns}\n{line}\n\n{{\"id\": \"s9\"}}\n", Json);

        var problem = Assert.Single(problems);
        Assert.Equal($"titles.jsonl:2:{column}", problem.Location.ToString());
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(shows, show => show.Id == "s0");
        Assert.Contains(shows, show => show.Id == "s9");
    }

    [Fact]
    public void Missing_columns_are_told_with_the_nearest()
    {
        var shows = Read("id,txt,tiltle\ns1,x,y\n", Csv with { Kind = null, ReleaseDate = null, Genres = null, OnScreen = null, Directors = null });

        Assert.Equal(["Did you mean `txt`?", "Did you mean `tiltle`?"], problems.Select(problem => problem.Remedy));
        Assert.Single(shows);
    }

    [Fact]
    public void A_file_without_rows_is_a_problem_only_when_it_has_no_header()
    {
        Assert.Empty(Read("id,text", Csv with { Title = null, Kind = null, ReleaseDate = null, Genres = null, OnScreen = null, Directors = null }));
        Assert.Empty(problems);

        Assert.Empty(Read(""));
        Assert.Contains("no header row", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Countless_open_quotation_marks_do_not_take_countless_readings()
    {
        var rows = string.Concat(Enumerable.Repeat("\"\"\"\n", 5_000));

        Read("id,text\n" + rows);

        Assert.InRange(problems.Count, 1, 5_100);
    }

    [Fact]
    public void Countless_values_in_one_field_are_a_problem()
    {
        Read($"id,type,title,director,cast,year,genres,text\ns1,,,,,,\"{string.Concat(Enumerable.Repeat("a,", 100_000))}\",x\n");

        Assert.Contains("more than 1,000 values", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_cannot_be_used_makes_its_facet_unreadable()
    {
        var shows = Read("id,type,title,director,cast,year,genres,text\ns1,Podcast,a,,,soon,,x\n");

        Assert.Equal(["titles.csv:2:4", "titles.csv:2:16"], problems.Select(problem => problem.Location.ToString()));
        Assert.Equal([Facet.Metadata], shows[0].Facts!.Unreadable);
    }

    private IReadOnlyList<Show> Read(string content, TableSettings? table = null) => TableReader.Read(table ?? Csv, new((table ?? Csv).File, content), problems);
}

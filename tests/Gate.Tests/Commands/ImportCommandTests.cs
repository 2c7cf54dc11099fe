using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Titles = "title,type,release_year,duration,cast,director,listed_in,country,rating,description\n"
        + "Night Ferry,TV Show,2024,2 Seasons,\"Ada One, Ben Two\",Cy Three,\"Crime, Drama\",\"Finland, Sweden\",TV-MA,A purser looks for a killer.\n"
        + "Low Season,Movie,2021,97 min,,,Drama,,,\"He said \"\"no\"\".\"\n";

    private readonly TestRepository repository = TestRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task An_export_becomes_folders_that_a_check_reads()
    {
        repository.Write("titles.csv", Titles);

        var run = await Import("titles.csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("title: Night Ferry\nkind: series\nrelease-date: 2024\ngenres: [Crime, Drama]\ncountries: [Finland, Sweden]\nmaturity: TV-MA\nseasons: 2\ntalent:\n  on-screen:\n    - name: Ada One\n    - name: Ben Two\n"
            + "  off-screen:\n    - { name: Cy Three, job: director }\n", repository.Read("catalog/night-ferry-2024/show.yml"));
        Assert.Equal("## main\n\nHe said \"no\".\n", repository.Read("catalog/low-season-2021/synopses.md"));
        repository.Commit();
        var check = await GateRun.In(repository, "check", "--all", "--rules-from", "head", "--format", "json");
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public async Task A_second_import_writes_nothing_and_says_so()
    {
        repository.Write("titles.csv", Titles);
        await Import("titles.csv");
        repository.Commit();

        var run = await Import("titles.csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nothing to write; 4 are as the export says.", run.Output, StringComparison.Ordinal);
        Assert.Equal("", repository.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_at_all()
    {
        repository.Write("titles.csv", Titles);

        var run = await Import("titles.csv", "--dry-run");

        Assert.Contains("Would write 4 new files", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository.PathOf("catalog")) || Directory.Exists(repository.PathOf(".gate")));
    }

    [Fact]
    public async Task What_the_export_changes_is_updated_and_what_a_person_changed_is_not()
    {
        repository.Write("titles.csv", Titles);
        await Import("titles.csv");
        repository.Write("catalog/night-ferry-2024/synopses.md", "## main\n\nEdited by hand.\n");
        repository.Write("titles.csv", Titles.Replace("He said", "She said", StringComparison.Ordinal));

        var run = await Import("titles.csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 edited by people and kept", run.Output, StringComparison.Ordinal);
        Assert.Equal("## main\n\nEdited by hand.\n", repository.Read("catalog/night-ferry-2024/synopses.md"));
        Assert.Contains("She said", repository.Read("catalog/low-season-2021/synopses.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_both_changed_the_persons_text_stays_and_the_run_is_incomplete()
    {
        repository.Write("titles.csv", Titles);
        await Import("titles.csv");
        repository.Write("catalog/night-ferry-2024/synopses.md", "## main\n\nEdited by hand.\n");
        repository.Write("titles.csv", Titles.Replace("A purser", "The purser", StringComparison.Ordinal));

        var run = await Import("titles.csv");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("catalog/night-ferry-2024/synopses.md", run.Error, StringComparison.Ordinal);
        Assert.Equal("## main\n\nEdited by hand.\n", repository.Read("catalog/night-ferry-2024/synopses.md"));
    }

    [Fact]
    public async Task A_file_that_no_import_wrote_is_left_alone()
    {
        repository.Write("titles.csv", Titles).Write("catalog/low-season-2021/show.yml", "title: Mine\n");

        var run = await Import("titles.csv");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("title: Mine\n", repository.Read("catalog/low-season-2021/show.yml"));
    }

    [Fact]
    public async Task Another_export_does_not_take_the_place_of_the_first_unless_it_says_so()
    {
        repository.Write("titles.csv", Titles).Write("november.csv", Titles.Replace("He said", "She said", StringComparison.Ordinal));
        await Import("titles.csv");

        var refused = await Import("november.csv");
        var replaced = await Import("november.csv", "--name", "titles.csv");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("--name titles.csv", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, replaced.ExitCode);
        Assert.Contains("She said", repository.Read("catalog/low-season-2021/synopses.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_breaks_that_git_changed_are_no_edit()
    {
        repository.Write("titles.csv", Titles);
        await Import("titles.csv");
        var path = "catalog/night-ferry-2024/synopses.md";
        repository.Write(path, repository.Read(path).Replace("\n", "\r\n", StringComparison.Ordinal));

        var run = await Import("titles.csv");

        Assert.Contains("4 are as the export says.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_cannot_be_used_are_told_with_line_and_reason_and_the_others_are_imported()
    {
        repository.Write("titles.csv", "title,release_year,description\nA,2001,Sound.\n,2002,No title.\nC,2003,\nD,30-Mar-21,Strange date.\nE,2005\nA,2001,Again.\n");

        var run = await Import("titles.csv");

        Assert.Equal(3, run.ExitCode);
        Assert.All(new[] { "titles.csv:3:1", "titles.csv:4:1", "titles.csv:5:3", "titles.csv:6:1", "titles.csv:7:1" }, place => Assert.Contains(place, run.Error, StringComparison.Ordinal));
        Assert.Equal(["a-2001", "d"], Shows());
        Assert.Contains("5 problems", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joined_export_adds_a_variant_where_one_row_agrees()
    {
        repository.Write("titles.csv", Titles).Write("other.jsonl", """
            {"name": " night FERRY ", "kind": "SHOW", "year": 2024, "text": "Another text."}
            {"name": "Low Season", "kind": "SHOW", "year": 2021, "text": "Another kind, so another show."}
            {"name": "Unknown", "kind": "MOVIE", "year": 2021, "text": "Nobody."}
            """ + "\n");

        var run = await Import("titles.csv", "--join", "other.jsonl", "--on", "title=name", "--on", "type=kind", "--on", "release_year=year", "--add", "alt=text");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("## main\n\nA purser looks for a killer.\n\n## alt\n\nAnother text.\n", repository.Read("catalog/night-ferry-2024/synopses.md"));
        Assert.DoesNotContain("alt", repository.Read("catalog/low-season-2021/synopses.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joined_text_that_the_show_has_already_is_no_second_synopsis()
    {
        repository.Write("titles.csv", Titles).Write("other.csv", "title,text\nNight Ferry,A purser looks for a killer.\n");

        var run = await Import("titles.csv", "--join", "other.csv", "--on", "title=title", "--add", "alt=text");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("## main\n\nA purser looks for a killer.\n", repository.Read("catalog/night-ferry-2024/synopses.md"));
    }

    [Fact]
    public async Task Rows_between_which_a_join_cannot_choose_are_told_and_not_joined()
    {
        repository.Write("titles.csv", Titles).Write("other.csv", "title,text\nNight Ferry,One.\nNight Ferry,Two.\nLow Season,Same.\nLow Season,Same.\n");

        var run = await Import("titles.csv", "--join", "other.csv", "--on", "title=title", "--add", "alt=text");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("other.csv:3:1", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("alt", repository.Read("catalog/night-ferry-2024/synopses.md"), StringComparison.Ordinal);
        Assert.Contains("Same.", repository.Read("catalog/low-season-2021/synopses.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_are_the_same_in_whatever_order_the_rows_stand()
    {
        string[] rows = ["Same,2020,Movie,One.", "Same,2020,TV Show,Two.", "same!,2020,Short,Three.", "Other,2020,Movie,Four."];
        repository.Write("titles.csv", "title,release_year,type,description\n" + string.Join('\n', rows) + "\n");
        await Import("titles.csv");
        var files = Files();
        Directory.Delete(repository.PathOf("catalog"), recursive: true);
        repository.Write("titles.csv", "title,release_year,type,description\n" + string.Join('\n', rows.Reverse()) + "\n");

        await Import("titles.csv");

        Assert.Equal(4, Shows().Length);
        Assert.Contains("other-2020", Shows());
        Assert.Equal(files, Files());
    }

    [Fact]
    public async Task Rows_with_one_id_are_one_show_with_several_locales()
    {
        repository.Write("titles.tsv", "id\tname\tlang\ttext\nS1\tFerry\ten\tEnglish.\ns2\tB\ten\tB.\nS1\tFähre\tde\tDeutsch.\n");

        var run = await Import("titles.tsv", "--map", "show=id", "--map", "title=name", "--map", "locale-column=lang", "--map", "variants.short=text");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("## short\n\nEnglish.\n\n## short (de)\n\nDeutsch.\n", repository.Read("catalog/S1/synopses.md"));
    }

    [Fact]
    public async Task A_mapping_file_has_the_keys_of_gate_yml()
    {
        repository.Write("titles.csv", "a,b,c\nX,2020,Text.\n").Write("mapping.yml", "title: a\nrelease-date: b\nvariants:\n  short: c\n");

        var run = await Import("titles.csv", "--mapping", "mapping.yml");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("## short\n\nText.\n", repository.Read("catalog/x-2020/synopses.md"));
    }

    [Theory]
    [InlineData("--map", "titel=title", "Did you mean `title`?")]
    [InlineData("--map", "title=tilte", "Did you mean `title`?")]
    [InlineData("--map", "title", "--map title is no pair")]
    [InlineData("--map", "variants.Short=description", "which is not known")]
    [InlineData("--map", "locale=nowhere!", "which is no locale")]
    [InlineData("--join", "titles.csv", "belong together")]
    [InlineData("--mapping", "none.yml", "There is no file none.yml")]
    public async Task What_cannot_be_meant_is_refused_before_anything_is_written(string option, string value, string message)
    {
        repository.Write("titles.csv", Titles);

        var run = await Import("titles.csv", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository.PathOf("catalog")));
    }

    [Fact]
    public async Task A_symbolic_link_is_not_followed_out_of_the_project()
    {
        var outside = Directory.CreateTempSubdirectory("gate-test-").FullName;
        repository.Write("titles.csv", Titles).Write("catalog/readme.txt", "");
        Directory.CreateSymbolicLink(repository.PathOf("catalog/low-season-2021"), outside);

        var run = await Import("titles.csv");
        var found = Directory.EnumerateFileSystemEntries(outside).ToList();
        Directory.Delete(outside, recursive: true);

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(found);
    }

    [Fact]
    public async Task A_folder_that_differs_in_capitals_alone_is_not_joined_by_another()
    {
        repository.Write("titles.csv", Titles).Write("catalog/Low-Season-2021/show.yml", "title: Mine\n");

        var run = await Import("titles.csv");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("differs from it in capitals alone", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_stops_the_import()
    {
        repository.Write("titles.csv", Titles).Write(".gate/import.jsonl", "<<<<<<< ours\n");

        var run = await Import("titles.csv");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(".gate/import.jsonl:1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Used_in_place_an_export_needs_only_an_entry_in_the_settings()
    {
        repository.Write("titles.csv", "show_id,title,description\ns1,Ferry,A text of some length.\n");

        var run = await Import("titles.csv", "--in-place");
        repository.Write("gate.yml", run.Output).Commit();
        var check = await GateRun.In(repository, "check", "--all", "--rules-from", "head", "--format", "json");

        Assert.Equal("catalog:\n  tables:\n    - file: titles.csv\n      show: show_id\n      variants:\n        main: description\n      title: title\n", run.Output);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("s1/main", check.Output, StringComparison.Ordinal);
    }

    private Task<GateRun> Import(params string[] arguments) => GateRun.In(repository, ["import", .. arguments]);

    private string[] Shows() => [.. Directory.EnumerateDirectories(repository.PathOf("catalog")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private List<(string Path, string Content)> Files() =>
        [.. Directory.EnumerateFiles(repository.PathOf("catalog"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))];
}

using System.Text;
using Gate.Core.Reviewing;
using Gate.Git;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Git;

/// <summary>Which lines a pull request shows, by the git that is installed.</summary>
public sealed class HunkTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_changed_line_is_shown_with_three_lines_around_it()
    {
        var from = repository.Write("a.md", Lines(20)).Commit();
        repository.Write("a.md", Lines(20, (10, "changed"))).Commit();

        Assert.Equal("a.md 7-13", Shown(from, "a.md"));
    }

    [Fact]
    public void A_long_file_with_changes_far_apart_has_several_hunks()
    {
        var from = repository.Write("a.md", Lines(3000)).Commit();
        repository.Write("a.md", Lines(3000, (1, "x"), (1500, "y"), (3000, "z"))).Commit();

        Assert.Equal("a.md 1-4 1497-1503 2997-3000", Shown(from, "a.md"));
    }

    [Fact]
    public void A_file_that_was_renamed_and_edited_shows_only_the_edit()
    {
        var from = repository.Write("old/a.md", Lines(40)).Commit();
        repository.Git("mv", "old", "new");
        repository.Write("new/a.md", Lines(40, (20, "changed"))).Commit();

        Assert.Equal("new/a.md 17-23", Shown(from, "new/a.md"));
    }

    [Fact]
    public void A_file_that_was_only_renamed_is_shown_without_lines()
    {
        var from = repository.Write("a.md", Lines(40)).Commit();
        repository.Git("mv", "a.md", "b.md");
        repository.Commit();

        Assert.Equal("b.md", Shown(from, "b.md"));
    }

    [Fact]
    public void A_new_file_is_shown_whole_and_one_that_did_not_change_not_at_all()
    {
        var from = repository.Write("a.md", "One.\n").Commit();
        repository.Write("b.md", "One.\nTwo.").Commit();

        Assert.Equal("b.md 1-2", Shown(from, "a.md", "b.md", "c.md"));
    }

    [Fact]
    public void Lines_that_were_only_taken_away_leave_those_around_them()
    {
        var from = repository.Write("a.md", Lines(9)).Write("b.md", Lines(3)).Commit();
        repository.Write("a.md", string.Concat(Lines(9).Split("line 5\n"))).Write("b.md", "").Commit();

        Assert.Equal("a.md 2-7\nb.md", Shown(from, "a.md", "b.md"));
    }

    [Fact]
    public void Carriage_returns_and_a_missing_last_line_break_do_not_move_lines()
    {
        var from = repository.Write("a.md", Lines(12).Replace("\n", "\r\n", StringComparison.Ordinal)).Write("b.md", "one\ntwo").Commit();
        repository.Write("a.md", Lines(12, (8, "new")).Replace("\n", "\r\n", StringComparison.Ordinal)).Write("b.md", "one\nother").Commit();

        Assert.Equal("a.md 5-11\nb.md 1-2", Shown(from, "a.md", "b.md"));
    }

    [Fact]
    public void Lines_that_look_like_the_beginning_of_another_file_are_lines()
    {
        var from = repository.Write("a.md", Lines(5)).Write("b.md", Lines(5)).Commit();
        repository.Write("a.md", "diff --git a/x b/x\n@@ -1 +90,9 @@\n++ b/x\n-- a/x\n" + Lines(5)).Write("b.md", Lines(5, (1, "x"))).Commit();

        Assert.Equal("a.md 1-7\nb.md 1-4", Shown(from, "a.md", "b.md"));
    }

    [Fact]
    public void A_binary_file_a_link_that_became_a_file_and_a_submodule_break_nothing()
    {
        using var other = TestRepository.Create();
        other.Write("x", "y").Commit();
        repository.Write("a.bin", [0, 1, 2]).Write("z.md", Lines(5));
        File.CreateSymbolicLink(repository.PathOf("b.md"), "z.md");
        var from = repository.Commit();
        File.Delete(repository.PathOf("b.md"));
        repository.Git("-c", "protocol.file.allow=always", "submodule", "add", "-q", other.Folder, "c");
        repository.Write("a.bin", [0, 1, 3]).Write("b.md", "One.\n").Write("z.md", Lines(5, (5, "x"))).Commit();

        Assert.Equal("a.bin\nb.md 1-1\nc 1-1\nz.md 2-5", Shown(from, "a.bin", "b.md", "c", "z.md"));
    }

    [Theory]
    [InlineData("Düne \"q\".md")]
    [InlineData("a\nb.md")]
    [InlineData(":(top)*.md")]
    public void A_name_that_git_would_quote_is_found(string name)
    {
        var from = repository.Write("other.md", "x\n").Commit();
        repository.Write(name, "One.\n").Commit();

        Assert.Equal($"{name} 1-1", Shown(from, name));
    }

    [Fact]
    public void What_the_user_has_configured_changes_nothing()
    {
        var from = repository.Write("sub/a.md", Lines(20, (9, ""))).Commit();
        foreach (var (name, value) in new[] { ("diff.context", "0"), ("diff.renames", "false"), ("diff.external", "false"), ("color.ui", "always"), ("diff.noprefix", "true"), ("diff.suppressBlankEmpty", "true"), ("core.quotePath", "false"), ("diff.relative", "true") })
        {
            repository.Git("config", name, value);
        }

        repository.Git("mv", "sub", "new");
        repository.Write("new/a.md", Lines(20, (9, ""), (10, "x"))).Commit();
        using var opened = GitRepository.Open("new", repository.Folder);

        Assert.Equal("new/a.md 7-13", Format(opened.Hunks(from, repository.Git("rev-parse", "HEAD").Trim(), ["new/a.md"])));
    }

    [Fact]
    public void Three_thousand_files_are_read()
    {
        var from = repository.Write("a.md", "x\n").Commit();
        var paths = Enumerable.Range(0, 3000).Select(i => $"catalog/a-show-with-quite-a-long-name-{i:0000}/synopses.md").ToList();
        foreach (var path in paths)
        {
            repository.Write(path, $"## short\n\n{path}\n");
        }

        repository.Commit();
        using var opened = GitRepository.Open(null, repository.Folder);
        var shown = opened.Hunks(from, repository.Git("rev-parse", "HEAD").Trim(), paths);

        Assert.Equal(paths, shown.Select(diff => diff.Path));
        Assert.All(shown, diff => Assert.Equal([new(1, 3)], diff.Hunks));
    }

    private string Shown(string from, params string[] paths)
    {
        using var opened = GitRepository.Open(null, repository.Folder);
        return Format(opened.Hunks(from, repository.Git("rev-parse", "HEAD").Trim(), paths));
    }

    private static string Format(IEnumerable<FileDiff> diffs) =>
        string.Join('\n', diffs.Select(diff => string.Join(' ', diff.Hunks.Select(hunk => $"{hunk.Start}-{hunk.End}").Prepend(diff.Path))));

    private static string Lines(int count, params (int Line, string Text)[] changed)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            text.Append(Array.Find(changed, change => change.Line == i) is { Line: > 0 } change ? change.Text : $"line {i}").Append('\n');
        }

        return text.ToString();
    }
}

using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

public sealed class FixWriterTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public FixWriterTests()
    {
        repository.Show("one", "A quiet text.").Commit();
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Show("one", "The badword here.").Show("two", "The badword there.");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_read_only_file_is_left_alone_and_told_and_the_others_are_mended()
    {
        File.SetAttributes(repository.PathOf("catalog/one/synopses.md"), FileAttributes.ReadOnly);

        var run = await GateRun.In(repository, "check", "--fix");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("catalog/one/synopses.md was not mended: it is read-only.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Applied 1 fix in 1 file.", run.Error, StringComparison.Ordinal);
        Assert.Equal("## short\n\nThe badword here.\n", repository.Read("catalog/one/synopses.md"));
        Assert.Equal("## short\n\nThe there.\n", repository.Read("catalog/two/synopses.md"));
    }

    [Fact]
    public async Task A_mended_file_keeps_its_mode_and_nothing_is_left_beside_it()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        var path = repository.PathOf("catalog/two/synopses.md");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Mode);
        }

        await GateRun.In(repository, "check", "--fix");

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == Mode);
        Assert.Equal(["show.yml", "synopses.md"], Directory.EnumerateFiles(repository.PathOf("catalog/two")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Fixes_of_the_whole_catalogue_are_applied()
    {
        var run = await GateRun.In(repository, "check", "--all", "--fix");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Applied 2 fixes in 2 files.", run.Error, StringComparison.Ordinal);
    }
}

using Gate.Git;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Git;

/// <summary>Whoever writes a commit does not thereby choose the git that reads it.</summary>
public sealed class GitProgramTests : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_program_named_git_in_the_folder_that_the_gate_is_started_in_is_not_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
        repository.Show("one", "A quiet text.");
        AddProgram("git", "#!/bin/sh\ntouch trapped\nexit 0\n");
        repository.Commit();

        var run = await GateProcess.Run(repository.Folder, NoVariables, "check", "--all");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.False(File.Exists(repository.PathOf("trapped")), "A program of the commit was run.");
    }

    [Fact]
    public void Folders_of_the_path_that_are_relative_are_passed_over_and_so_are_files_that_cannot_be_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes.");
        repository.Write("readable/git", "no program");
        var program = AddProgram("bin/git", "#!/bin/sh\n");

        var found = GitProgram.Find($".::bin:{repository.PathOf("nowhere")}:{repository.PathOf("readable")}:{repository.PathOf("bin")}");

        Assert.Equal(program, found);
        Assert.Null(GitProgram.Find(".:bin"));
        Assert.Null(GitProgram.Find(null));
    }

    private string AddProgram(string path, string content)
    {
        repository.Write(path, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(repository.PathOf(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return repository.PathOf(path);
    }
}

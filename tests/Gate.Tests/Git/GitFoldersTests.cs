using Gate.Git;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Git;

/// <summary>Files that a commit can bring and git would take for a repository, told without git: an old one does not refuse them.</summary>
public sealed class GitFoldersTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Create();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("films/HEAD films/objects/keep films/refs/keep")]
    [InlineData("films/HEAD films/commondir")]
    [InlineData("films/HEAD films/objects films/refs")]
    public void A_folder_that_git_would_take_for_a_repository_is_found_from_below(string planted)
    {
        Plant(planted);
        repository.Write("films/catalog/note", "");

        Assert.Equal(repository.PathOf("films"), GitFolders.FindBare(repository.PathOf("films")));
        Assert.Equal(repository.PathOf("films"), GitFolders.FindBare(repository.PathOf("films/catalog")));
    }

    [Theory]
    [InlineData("films/HEAD")]
    [InlineData("films/objects/keep films/refs/keep")]
    [InlineData("HEAD objects/keep refs/keep")]
    public void Other_folders_and_what_lies_beside_the_repositorys_own_are_none(string planted)
    {
        Plant(planted);
        repository.Write("films/catalog/note", "");

        Assert.Null(GitFolders.FindBare(repository.PathOf("films/catalog")));
    }

    private void Plant(string paths)
    {
        foreach (var path in paths.Split(' '))
        {
            repository.Write(path, "");
        }
    }
}

using Gate.Git;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Git;

/// <summary>A folder of another user is read where that was allowed, and nowhere else.</summary>
public sealed class TrustedFolderTests : IDisposable
{
    private const string Nobody = "65534";

    private readonly TestRepository repository = TestRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Another_users_repository_is_read_only_where_it_is_trusted()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can give a folder away.");
        repository.Write("a.md", "x\n").Commit();
        using (var chown = System.Diagnostics.Process.Start("chown", ["-R", Nobody, repository.Folder]))
        {
            chown.WaitForExit();
        }

        var refused = Assert.Throws<UsageException>(() => GitRepository.Open(null, repository.Folder));
        using var opened = GitRepository.Open(null, repository.Folder, [repository.Folder]);

        Assert.Contains("belongs to another user", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(opened.ResolveCommit("HEAD"));
    }
}

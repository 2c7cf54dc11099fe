using System.Globalization;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Git;

public sealed class BlobReaderTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_missing_object_among_many_ends_the_run_and_does_not_hang_it()
    {
        for (var i = 0; i < 40; i++)
        {
            repository.Show(string.Create(CultureInfo.InvariantCulture, $"show-{i:00}"), $"Text {i}. " + new string('x', 20_000));
        }

        repository.Commit();
        var blob = repository.Git("rev-parse", "HEAD:catalog/show-00/synopses.md").Trim();
        File.Delete(repository.PathOf($".git/objects/{blob[..2]}/{blob[2..]}"));

        var run = await GateRun.In(repository, "check", "--all");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(blob, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_clone_whose_remote_is_gone_says_what_git_said()
    {
        repository.Show("one", "A text.").Commit();
        repository.Git("config", "uploadpack.allowFilter", "true");
        using var clone = TestRepository.Clone(repository, "--filter=blob:none", "--no-checkout");
        clone.Git("config", "remote.origin.url", "file:///nowhere");

        var run = await GateRun.In(clone, "check", "--all");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("promisor", run.Error, StringComparison.Ordinal);
    }
}

using Gate.Storage;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Judging.EndToEnd;

/// <summary>Answers that came with a commit, or from nobody knows where, are not taken for the model's.</summary>
public sealed class ForeignStoreTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Create();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData(".gate/samples.db")]
    [InlineData(".gate/samples.db-wal")]
    [InlineData(".gate/samples.db-journal")]
    [InlineData("answers/store.db-wal", "--store", "answers/store.db")]
    public async Task A_store_that_a_commit_brings_is_refused_and_nobody_is_asked(string path, params string[] options)
    {
        await using var server = new LoopbackServer(_ => Answers.Text(JudgeReply.Pass()));
        repository.Write("catalog/one/show.yml", "title: One\n").Write("catalog/one/synopses.md", "## short\n\nTwo sisters take the last boat.\n").Write(path, "made up").Commit();

        var run = await GateRun.In(repository, ["check", "--all", "--model-endpoint", server.Endpoint.ToString(), "--model-name", "m", .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{path} is tracked by git", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_submodule_in_the_place_of_the_stores_folder_is_refused()
    {
        await using var server = new LoopbackServer(_ => Answers.Text(JudgeReply.Pass()));
        repository.Write("catalog/one/show.yml", "title: One\n").Write("catalog/one/synopses.md", "## short\n\nTwo sisters take the last boat.\n").Commit();
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{repository.Git("rev-parse", "HEAD").Trim()},.gate");

        var run = await GateRun.In(repository, "check", "--all", "--model-endpoint", server.Endpoint.ToString(), "--model-name", "m");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is tracked by git", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_log_without_its_store_is_refused()
    {
        repository.Write("samples.db-wal", "another store's");

        var refused = Assert.Throws<StoreException>(() => StorePath.Exists(repository.PathOf("samples.db")));

        Assert.Contains("without samples.db", refused.Message, StringComparison.Ordinal);
    }
}

using System.Collections;

namespace Gate.Tests.Testing.GitHub;

/// <summary>The pull requests of a fake GitHub, by number.</summary>
internal sealed class FakePullRequests : IEnumerable<FakePullRequest>
{
    private readonly Dictionary<int, FakePullRequest> all = [];

    public FakePullRequest? this[int number] => all.GetValueOrDefault(number);

    public FakePullRequest Add(FakePullRequest pull) => all[pull.Number] = pull;

    public FakePullRequest Add(int number, string head, string baseCommit) => Add(new(number, head, baseCommit));

    public IEnumerator<FakePullRequest> GetEnumerator() => all.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

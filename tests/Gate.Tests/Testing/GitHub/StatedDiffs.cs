using Gate.Core.Reviewing;

namespace Gate.Tests.Testing.GitHub;

/// <summary>Knows what a test says, and that lines stay where they are.</summary>
internal sealed class StatedDiffs : IDiffs
{
    public IReadOnlyList<LineRange>? Hunks(FakePullRequest pull, string commit, string path) => pull.Hunks.GetValueOrDefault(path);

    public bool Holds(FakePullRequest pull, string commit) => commit == pull.Head;

    public int? Follow(string from, string to, string path, int line) => line;
}

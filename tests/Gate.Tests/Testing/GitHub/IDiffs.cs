using Gate.Core.Reviewing;

namespace Gate.Tests.Testing.GitHub;

/// <summary>What a pull request shows, and what became of a line.</summary>
internal interface IDiffs
{
    /// <summary>The lines that comments can stand on; null when the file is no part of the pull request.</summary>
    IReadOnlyList<LineRange>? Hunks(FakePullRequest pull, string commit, string path);

    /// <summary>False for a commit that the pull request does not hold.</summary>
    bool Holds(FakePullRequest pull, string commit);

    /// <returns>The line at the other commit; null when it is gone.</returns>
    int? Follow(string from, string to, string path, int line);
}

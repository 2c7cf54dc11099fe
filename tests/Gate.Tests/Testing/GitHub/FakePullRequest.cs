using Gate.Core.Reviewing;

namespace Gate.Tests.Testing.GitHub;

/// <summary>A pull request, which a test may push to by setting its head.</summary>
internal sealed class FakePullRequest(int number, string head, string baseCommit)
{
    public int Number => number;

    public string Head { get; set; } = head;

    /// <summary>The tip of the branch it goes to.</summary>
    public string Base { get; set; } = baseCommit;

    public string Branch { get; init; } = "change";

    /// <summary>The branch it goes to.</summary>
    public string BaseBranch { get; set; } = "main";

    /// <summary>Whose repository the branch is in; null for the one it goes to.</summary>
    public string? HeadOwner { get; init; }

    public bool IsOpen { get; set; } = true;

    /// <summary>The lines that comments can stand on, file by file, where there is no git repository to ask.</summary>
    public Dictionary<string, IReadOnlyList<LineRange>> Hunks { get; } = new(StringComparer.Ordinal);
}

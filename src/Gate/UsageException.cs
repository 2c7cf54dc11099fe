using Gate.Core.Documents;

namespace Gate;

/// <summary>The command line, the settings or the state of the clone do not allow a run: exit code 2. Carries everything that is wrong, not only the first.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message, string remedy)
        : base(message)
    {
        Remedy = remedy;
    }

    /// <param name="of">What the settings are of, where they come from files; null elsewhere.</param>
    public UsageException(IReadOnlyList<Problem> problems, string? of = null)
        : base($"The settings{(of is null ? "" : $" of {of}")} cannot be used{(problems.Count == 1 ? "." : $": {problems.Count} problems.")}")
    {
        Remedy = "Mend what is listed; nothing was judged.";
        Problems = problems;
    }

    public string Remedy { get; }

    public IReadOnlyList<Problem> Problems { get; } = [];
}

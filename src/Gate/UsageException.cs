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

    public UsageException(IReadOnlyList<Problem> problems)
        : base(problems.Count == 1 ? "The settings cannot be used." : $"The settings cannot be used: {problems.Count} problems.")
    {
        Remedy = "Mend what is listed; nothing was judged.";
        Problems = problems;
    }

    public string Remedy { get; }

    public IReadOnlyList<Problem> Problems { get; } = [];
}

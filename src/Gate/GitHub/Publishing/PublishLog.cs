using Gate.GitHub.Client;

namespace Gate.GitHub.Publishing;

/// <summary>Tells, step by step, what was published where, and what could not be.</summary>
/// <param name="write">Takes one line, which may hold anything that GitHub said.</param>
internal sealed class PublishLog(Action<string> write)
{
    public void Say(string line) => write(line);

    /// <param name="what">What could not be done.</param>
    /// <param name="instead">Where it is told in its place; null where that is not sure yet.</param>
    public void Degrade(string what, GitHubException failed, string? instead)
    {
        write($"{what}: {failed.Message}");
        write($"  {failed.Remedy}");
        if (instead is not null)
        {
            write($"  {instead}");
        }
    }
}

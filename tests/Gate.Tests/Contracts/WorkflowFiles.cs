using Gate.Tests.Testing;

namespace Gate.Tests.Contracts;

/// <summary>The workflows of this repository: those that it runs, and those that it gives away.</summary>
internal static class WorkflowFiles
{
    public static IReadOnlyList<string> Examples { get; } = In("action", "workflows");

    public static IReadOnlyList<string> All { get; } = [.. In(".github", "workflows"), .. Examples];

    /// <summary>A workflow in which much is wrong.</summary>
    public static string Bad { get; } = RepositoryRoot.PathOf("tests", "contracts", "workflow-bad.yml");

    public static string Action { get; } = RepositoryRoot.PathOf("action.yml");

    private static List<string> In(params string[] folder) => [.. Directory.EnumerateFiles(RepositoryRoot.PathOf(folder), "*.yml").Order(StringComparer.Ordinal)];
}

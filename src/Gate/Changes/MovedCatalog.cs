using Gate.Core.Catalogs;
using Gate.Git;

namespace Gate.Changes;

/// <summary>
/// Refuses a change of files that were the catalogue where it began and are not where the base is now: git would carry it along to wherever the base has moved
/// them, and nobody would have judged it.
/// </summary>
internal static class MovedCatalog
{
    private const int MostNamed = 3;

    /// <param name="layout">By the settings of the base.</param>
    /// <exception cref="UsageException">There is such a change.</exception>
    public static void Refuse(GitRepository repository, ResolvedRange range, GatePolicy policy, CatalogLayout layout)
    {
        var lost = range.RulesFromHead ? [] : range.PartedAt.SelectMany(from => Lost(repository, range, from, policy, layout)).Distinct(StringComparer.Ordinal).ToList();
        if (lost.Count > 0)
        {
            throw new UsageException(
                $"The base has other places for its catalogue (`catalog` in gate.yml) than when this change began, and the change touches what it does not read any more: {Named(repository, lost)}.",
                "Merge the base into the branch, so that what is changed stands where the base looks for it.");
        }
    }

    private static IEnumerable<string> Lost(GitRepository repository, ResolvedRange range, string from, GatePolicy policy, CatalogLayout layout)
    {
        if (range.PolicyCommit is not { } tip || repository.BlobAt(from, PolicyReader.SettingsFile) == repository.BlobAt(tip, PolicyReader.SettingsFile))
        {
            return [];
        }

        var before = new PolicyReader(repository.Tree(from), repository.Prefix).Read([]);
        var old = new CatalogLayout(before.Settings.Catalog);
        return before.CatalogFingerprint == policy.CatalogFingerprint
            ? []
            : repository.Diff(from, range.HeadCommit, [.. old.FixedPrefixes, .. old.TableFiles]).Select(change => change.Path).Where(path => IsLost(path, old, layout));
    }

    private static bool IsLost(string path, CatalogLayout old, CatalogLayout current) =>
        old.Table(path) is not null ? current.Table(path) is null : old.Classify(path) is { } place && place != current.Classify(path);

    private static string Named(GitRepository repository, List<string> paths) =>
        string.Join(", ", paths.Take(MostNamed).Select(path => repository.Prefix + path)) + (paths.Count > MostNamed ? $" and {paths.Count - MostNamed} more" : "");
}

using Gate.Changes;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Settings;
using Gate.Git;

namespace Gate.Measuring;

/// <summary>The shows that a measurement runs over: a project's catalogue on disk or at a commit, or a table that need not lie in any project.</summary>
internal static class MeasuredCatalog
{
    /// <param name="commit">A branch, tag or commit; null for the files on disk.</param>
    /// <exception cref="UsageException">The catalogue's settings cannot be used, or there is no such commit.</exception>
    public static IEnumerable<Show> OfProject(string directory, string? commit, GateSettings settings, ICollection<Problem> problems)
    {
        var layout = Layout(settings.Catalog);
        return commit is null ? new CatalogReader(new FolderTree(directory), settings.Catalog, layout, "").ReadAll(problems) : AtCommit(directory, commit, settings.Catalog, problems);
    }

    /// <param name="path">Of the table.</param>
    /// <param name="table">Its columns.</param>
    /// <exception cref="UsageException">The table's settings cannot be used.</exception>
    public static IEnumerable<Show> OfTable(string path, TableSettings table, ICollection<Problem> problems)
    {
        var catalog = new CatalogSettings { Facts = [], Plot = [], Synopses = [], Tables = [table] };
        var layout = Layout(catalog);
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {path}.", "Check --table.");
        }

        return new CatalogReader(new FolderTree(Path.GetDirectoryName(path)!), catalog, layout, "").ReadTables([table.File], problems);
    }

    private static IEnumerable<Show> AtCommit(string directory, string commit, CatalogSettings catalog, ICollection<Problem> problems)
    {
        using var repository = GitRepository.Open(directory, directory);
        var id = repository.ResolveCommit(commit) ?? throw new UsageException($"`--commit {commit}` is not a commit of this clone.", "Check its spelling, or fetch it.");
        foreach (var show in new CatalogReader(repository.Tree(id), catalog, Layout(catalog), repository.Prefix).ReadAll(problems))
        {
            yield return show;
        }
    }

    private static CatalogLayout Layout(CatalogSettings settings)
    {
        var layout = new CatalogLayout(settings);
        return layout.Problems.Count == 0 ? layout : throw new UsageException(layout.Problems);
    }
}

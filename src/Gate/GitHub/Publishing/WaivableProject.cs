using Gate.Changes;
using Gate.Core.Catalogs;
using Gate.Git;

namespace Gate.GitHub.Publishing;

/// <summary>What of a project must be known to answer `/gate waive …`.</summary>
/// <param name="Folder">Within the repository: empty, or a path with a slash at its end.</param>
/// <param name="IsRule">True for the ID of a rule that is in force.</param>
/// <param name="IsSynopsis">True for the ID of a synopsis of the catalogue.</param>
internal sealed record WaivableProject(string Folder, Func<string, bool> IsRule, Func<string, bool> IsSynopsis)
{
    /// <summary>As the commit that is checked out has it.</summary>
    /// <exception cref="UsageException">Nothing is checked out.</exception>
    public static WaivableProject Of(GitRepository repository)
    {
        var commit = repository.ResolveCommit(RangeRequest.DefaultHead) ?? throw new UsageException("Nothing is checked out.", "Put actions/checkout before the gate.");
        var tree = repository.Tree(commit);
        var policy = new PolicyReader(tree, repository.Prefix).Read([]);
        var layout = new CatalogLayout(policy.Settings.Catalog);
        var reader = new CatalogReader(tree, policy.Settings.Catalog, layout, repository.Prefix);
        return new(repository.Prefix, id => policy.Rules.Find(id) is not null, Holds);

        bool Holds(string id) => reader.Read(new HashSet<string> { id.Split('/')[0] }, []).Concat(reader.ReadTables(layout.TableFiles, []))
            .Any(show => show.Suite.Any(synopsis => synopsis.Id.ToString() == id));
    }
}

using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Git;

namespace Gate.Changes;

/// <summary>
/// Tells of what stands where a folder of the catalogue could be and is not looked into: links, submodules, names that cannot be read. Whatever shows lie
/// behind it, a viewer may get to see them and nobody would judge them.
/// </summary>
internal sealed class HiddenFolders(ISourceTree tree, CatalogSettings catalog, string prefix)
{
    private readonly Lazy<List<PathPattern>> folders = new(() =>
        [.. catalog.Facts.Concat(catalog.Plot).Concat(catalog.Synopses).SelectMany(Folders).Distinct(StringComparer.Ordinal).Select(folder => new PathPattern(folder))]);

    public IEnumerable<Problem> In(IEnumerable<TreeFile> entries) =>
        from entry in entries
        let refusal = Refusals.Of(entry.Kind, entry.Path)
        where refusal is not null && folders.Value.Any(folder => folder.IsMatch(entry.Path)) && !tree.IsLinkToFile(entry)
        select new Problem(ProblemIds.Unreadable, Location.OfFile(prefix + entry.Path), refusal,
            "Shows behind it would not be judged. Put the folder itself in its place, or move it out of the catalogue.");

    // `a/{show}/b.md` has the folders `a` and `a/{show}`.
    private static IEnumerable<string> Folders(string pattern) =>
        pattern.Index().Where(place => place.Item == '/').Select(place => pattern[..place.Index]);
}

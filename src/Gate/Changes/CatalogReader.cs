using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Git;

namespace Gate.Changes;

/// <summary>Reads shows from a tree: single ones, or all of them, a few hundred at a time.</summary>
internal sealed class CatalogReader(ISourceTree tree, CatalogLayout layout, string prefix)
{
    private const int ShowsAtOnce = 256;
    private const int ListingLimit = 200;
    private const long MaximumDocumentBytes = 4 << 20;
    private const long MaximumTableBytes = 1 << 30;

    /// <summary>True when the tree holds at least one file of a catalogue.</summary>
    public bool HasCatalog() => tree.List([.. layout.FixedPrefixes, .. layout.TableFiles]).Any(file => layout.Classify(file.Path) is not null || layout.Table(file.Path) is not null);

    /// <summary>The shows with these IDs that exist here, by ID. Problems of their files are added as they are read.</summary>
    public IEnumerable<Show> Read(IReadOnlySet<string> ids, ICollection<Problem> problems)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        // Many paths at once cost git more than one walk through everything.
        var paths = ids.Count <= ListingLimit ? [.. ids.SelectMany(layout.ShowPrefixes).Distinct()] : layout.FixedPrefixes;
        return ReadFolders(paths, ids.Contains, problems);
    }

    public IEnumerable<Show> ReadAll(ICollection<Problem> problems) => ReadFolders(layout.FixedPrefixes, _ => true, problems).Concat(ReadTables(layout.TableFiles, problems));

    public IEnumerable<Show> ReadTables(IReadOnlyCollection<string> paths, ICollection<Problem> problems)
    {
        var files = tree.List(paths).ToList();
        foreach (var (file, content) in files.Zip(tree.Read(files, MaximumTableBytes)))
        {
            var path = prefix + file.Path;
            if (content.Refusal is { } refusal)
            {
                problems.Add(new(ProblemIds.Unreadable, Location.OfFile(path), refusal, "Put a plain file in its place."));
            }
            else if (SourceText.Decode(path, content.Bytes.Span, problems) is { } source)
            {
                foreach (var show in TableReader.Read(layout.Table(file.Path)!, source, problems))
                {
                    yield return show;
                }
            }
        }
    }

    private IEnumerable<Show> ReadFolders(IReadOnlyCollection<string> paths, Func<string, bool> isWanted, ICollection<Problem> problems)
    {
        var shows = tree.List(paths)
            .Select(file => (file, place: layout.Classify(file.Path)))
            .Where(pair => pair.place is not null && isWanted(pair.place.Show))
            .GroupBy(pair => pair.place!.Show)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var chunk in shows.Chunk(ShowsAtOnce))
        {
            foreach (var (show, found) in ReadChunk([.. chunk.Select(group => (group.Key, group.ToList()))]))
            {
                foreach (var problem in found)
                {
                    problems.Add(problem);
                }

                yield return show;
            }
        }
    }

    private IEnumerable<(Show Show, List<Problem> Problems)> ReadChunk(List<(string Id, List<(TreeFile File, DocumentPlace? Place)> Files)> shows)
    {
        var files = shows.SelectMany(show => show.Files).ToList();
        var documents = files
            .Zip(tree.Read([.. files.Select(pair => pair.File)], MaximumDocumentBytes), (pair, content) =>
                (pair.Place!.Show, document: new ShowDocument(prefix + pair.File.Path, pair.Place.Kind, pair.Place.Locale, content.Bytes, content.Refusal)))
            .ToLookup(pair => pair.Show, pair => pair.document);
        return shows.AsParallel().AsOrdered().Select(show =>
        {
            var problems = new List<Problem>();
            return (ShowReader.Read(show.Id, [.. documents[show.Id]], problems), problems);
        });
    }
}

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
            .Select(file => new FoundFile(file, layout.Classify(file.Path)!))
            .Where(found => found.Place is not null && isWanted(found.Place.Show))
            .GroupBy(found => found.Place.Show)
            .OrderBy(show => show.Key, StringComparer.Ordinal);
        return shows.Chunk(ShowsAtOnce).SelectMany(chunk => ReadChunk(chunk, problems));
    }

    private Show[] ReadChunk(IGrouping<string, FoundFile>[] shows, ICollection<Problem> problems)
    {
        var found = shows.SelectMany(show => show).ToList();
        var documents = found.Zip(tree.Read([.. found.Select(file => file.File)], MaximumDocumentBytes), Document).ToList();
        var read = new Show[shows.Length];
        var problemsOf = new List<Problem>[shows.Length];
        var starts = new int[shows.Length];
        for (var i = 1; i < shows.Length; i++)
        {
            starts[i] = starts[i - 1] + shows[i - 1].Count();
        }

        Parallel.For(0, shows.Length, i =>
        {
            problemsOf[i] = [];
            read[i] = ShowReader.Read(shows[i].Key, documents.GetRange(starts[i], shows[i].Count()), problemsOf[i]);
        });
        foreach (var problem in problemsOf.SelectMany(list => list))
        {
            problems.Add(problem);
        }

        return read;
    }

    private ShowDocument Document(FoundFile found, FileContent content) =>
        new(prefix + found.File.Path, found.Place.Kind, found.Place.Locale, content.Bytes, content.Refusal);

    private sealed record FoundFile(TreeFile File, DocumentPlace Place);
}

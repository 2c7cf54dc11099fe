using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Git;

namespace Gate.Changes;

/// <summary>Reads shows from a tree: single ones, or all of them, a few hundred at a time.</summary>
internal sealed class CatalogReader(ISourceTree tree, CatalogSettings catalog, CatalogLayout layout, string prefix)
{
    private readonly HiddenFolders hidden = new(tree, catalog, prefix);

    private const int ShowsAtOnce = 256;
    private const int ListingLimit = 200;
    private const long MaximumDocumentBytes = 4 << 20;
    private const long MaximumTableBytes = 256 << 20;

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

    public IEnumerable<Show> ReadAll(ICollection<Problem> problems) =>
        Distinct(ReadFolders(layout.FixedPrefixes, isWanted: null, problems).Concat(ReadTables(layout.TableFiles, problems)), problems);

    /// <summary>The shows whose ID matches one of the patterns.</summary>
    public IEnumerable<Show> ReadMatching(IReadOnlyList<PathPattern> patterns, ICollection<Problem> problems)
    {
        return Distinct(ReadFolders(layout.FixedPrefixes, IsWanted, problems).Concat(ReadTables(layout.TableFiles, problems).Where(show => IsWanted(show.Id))), problems);

        bool IsWanted(string id) => patterns.Any(pattern => pattern.IsMatch(id));
    }

    /// <summary>The IDs of all shows; those in folders by the names of their files alone.</summary>
    public IEnumerable<string> Ids() => tree.List(layout.FixedPrefixes).Select(file => layout.Classify(file.Path)?.Show).OfType<string>()
        .Concat(ReadTables(layout.TableFiles, []).Select(show => show.Id)).Distinct(StringComparer.Ordinal);

    /// <summary>The shows that changed paths speak of, and what stands in the way of reading them.</summary>
    public IEnumerable<Show> ReadTouched(IReadOnlyList<ChangedPath> changes, ICollection<Problem> problems)
    {
        foreach (var problem in hidden.In(tree.List([.. changes.Where(change => change.AtHead is EntryKind.Symlink or EntryKind.Submodule).Select(change => change.Path)]))
            .Concat(changes.Where(change => change.AtHead is not null && layout.Classify(change.Path) is not null).SelectMany(change => Undecodable(change.Path))))
        {
            problems.Add(problem);
        }

        var shows = changes.Select(change => layout.Classify(change.Path)?.Show).OfType<string>().ToHashSet();
        var tables = changes.Select(change => change.Path).Where(path => layout.Table(path) is not null).ToList();
        return Distinct(Read(shows, problems).Concat(ReadTables(tables, problems)), problems);
    }

    /// <summary>The tables of the settings that are not here.</summary>
    public IEnumerable<Problem> MissingTables()
    {
        var present = tree.List(layout.TableFiles).Select(file => file.Path).ToHashSet();
        return layout.TableFiles.Where(path => !present.Contains(path)).Select(path => new Problem(
            ProblemIds.Unreadable, layout.Table(path)!.Location, $"`catalog.tables` has the file `{path}`, which is not there, so nothing of it was judged.",
            "Put it back, or take it out of gate.yml in the same change."));
    }

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
                foreach (var show in ReadTable(layout.Table(file.Path)!, source, problems))
                {
                    yield return show;
                }
            }
        }
    }

    // An export that broke off at its beginning looks like a catalogue of which nothing is left.
    private static IReadOnlyList<Show> ReadTable(TableSettings table, SourceText source, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var shows = TableReader.Read(table, source, problems);
        if (shows.Count == 0 && problems.Count == before)
        {
            problems.Add(new(ProblemIds.MalformedRow, Location.OfFile(source.Path), "The table has no rows.", "Export it again; a catalogue that is gone is taken out of gate.yml."));
        }

        return shows;
    }

    // Git names such a file in a way that does not lead back to it.
    private IEnumerable<Problem> Undecodable(string path) => Refusals.Of(EntryKind.File, path) is { } refusal
        ? [new(ProblemIds.Unreadable, Location.OfFile(prefix + path), refusal, "Rename it.")]
        : [];

    // Folders are told apart by the show they belong to; with tables, one synopsis can come from two of them.
    private IEnumerable<Show> Distinct(IEnumerable<Show> shows, ICollection<Problem> problems)
    {
        var seen = new Dictionary<SynopsisId, Synopsis>();
        foreach (var show in shows)
        {
            foreach (var synopsis in layout.TableFiles.Count == 0 ? [] : show.Suite)
            {
                if (!seen.TryAdd(synopsis.Id, synopsis))
                {
                    problems.Add(new(ProblemIds.Duplicate, synopsis.Body.Locate(new(0, synopsis.Text.Length)),
                        $"The synopsis `{synopsis.Id}` is also in {seen[synopsis.Id].Body.Locate(new(0, 0))}.", "Keep one of them, or give this one another ID."));
                }
            }

            yield return show;
        }
    }

    private IEnumerable<Show> ReadFolders(IReadOnlyCollection<string> paths, Func<string, bool>? isWanted, ICollection<Problem> problems)
    {
        var entries = tree.List(paths).Select(file => (file, place: layout.Classify(file.Path))).ToList();
        foreach (var problem in isWanted is null ? hidden.In(entries.Where(entry => entry.place is null).Select(entry => entry.file)) : [])
        {
            problems.Add(problem);
        }

        var shows = entries
            .Where(entry => entry.place is { } place && isWanted?.Invoke(place.Show) != false)
            .Select(entry => new FoundFile(entry.file, entry.place!))
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

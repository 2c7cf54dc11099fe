using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>One import: the exports are read twice, first for the IDs, then for the shows, each of which is written when its last row has been read.</summary>
internal sealed class ImportRun(IReadOnlyList<ImportSource> sources, JoinTable? join, CatalogWriter writer, ICollection<Problem> problems, IProgress<int>? progress)
{
    private readonly ShowIds ids = new();
    private readonly Dictionary<UInt128, PendingShow> pending = [];
    private int seen;

    public int Rows { get; private set; }

    public int UsedRows { get; private set; }

    public int Joined { get; private set; }

    /// <summary>Joined texts that their shows had already, word for word.</summary>
    public int NotNew { get; private set; }

    public int Synopses { get; private set; }

    public int Shows => ids.Shows;

    public void Execute(CancellationToken cancellation)
    {
        foreach (var (_, row) in Read(problems, cancellation))
        {
            Rows++;
            if (row is not null)
            {
                UsedRows++;
                ids.Add(row.Id);
            }
        }

        try
        {
            WriteAll(cancellation);
        }
        finally
        {
            writer.Close();
        }
    }

    private void WriteAll(CancellationToken cancellation)
    {
        // What is wrong with the rows was told the first time.
        foreach (var (source, row) in Read(new Unheard(), cancellation))
        {
            if (row is null)
            {
                continue;
            }

            if (!pending.TryGetValue(row.Id.Identity, out var show))
            {
                pending[row.Id.Identity] = show = new(source, row.Place);
            }

            show.Add(row, problems);
            var joined = row.Joined.Count(show.Join);
            Joined += joined;
            NotNew += row.Joined.Count - joined;
            if (show.Rows == ids.RowsOf(row.Id))
            {
                pending.Remove(row.Id.Identity);
                Write(show, ids.Resolve(row.Id));
            }
        }

        foreach (var show in pending.Values)
        {
            problems.Add(new(ProblemIds.MalformedRow, show.Place, "The export changed while it was read, so that the show is not whole.", "Import again."));
        }
    }

    private void Write(PendingShow pendingShow, string id)
    {
        var show = pendingShow.Build(id);
        Synopses += show.Suite.Count;
        writer.Write(show, pendingShow.Source.Name, pendingShow.Place);
    }

    private IEnumerable<(ImportSource Source, ImportedRow? Row)> Read(ICollection<Problem> told, CancellationToken cancellation)
    {
        foreach (var source in sources)
        {
            var reader = new RowReader(source.Mapping, told);
            foreach (var row in source.File.Read(source.Mapping.Columns(source.Required, join?.Keys.Select(key => key.Column) ?? []), told))
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(++seen / 2); // Each row is read twice.
                yield return (source, reader.Read(row) is { } read ? read with { Joined = join?.Find(row) ?? [] } : null);
            }
        }
    }
}

using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>Writes the files of shows into a project, but none that somebody has edited.</summary>
internal sealed class CatalogWriter
{
    private const string Root = "catalog";

    private readonly ProjectFolder folder;
    private readonly ImportManifest manifest;
    private readonly ICollection<Problem> problems;
    private readonly bool isDryRun;
    private readonly Dictionary<string, string> names = [];
    private readonly HashSet<string> written = [];
    private readonly Dictionary<FileOutcome, int> counts = [];

    /// <exception cref="UsageException">The list of what was written earlier cannot be read.</exception>
    public CatalogWriter(ProjectFolder folder, ICollection<Problem> problems, bool isDryRun)
    {
        this.folder = folder;
        this.problems = problems;
        this.isDryRun = isDryRun;
        foreach (var path in new[] { ImportManifest.Path, $"{Root}/x" })
        {
            if (folder.Refusal(path) is { } refusal)
            {
                throw new UsageException($"{path.Replace("/x", "", StringComparison.Ordinal)} cannot be used. {refusal}", "Put a plain folder in its place.");
            }
        }

        manifest = ImportManifest.Read(folder.Read(ImportManifest.Path));
        foreach (var name in folder.Names(Root))
        {
            names.TryAdd(ShowIds.Key(name), name);
        }
    }

    public int Count(FileOutcome outcome) => counts.GetValueOrDefault(outcome);

    /// <param name="from">The name of the export.</param>
    /// <param name="place">The row that is to blame if something is wrong.</param>
    public bool Write(ImportedShow show, string from, Location place)
    {
        if (!written.Add(ShowIds.Key(show.Id)))
        {
            return Refuse(place, $"Two shows would have the folder {Root}/{show.Id}.", "Give them IDs in a column of their own: --map show=COLUMN.");
        }

        if (names.TryGetValue(ShowIds.Key(show.Id), out var name) && name != show.Id)
        {
            return Refuse(place, $"The folder {Root}/{Excerpt.Of(name)} is there already, and {show.Id} differs from it in capitals alone, which many file systems do not tell apart.", "Rename one of the two shows.");
        }

        var files = ShowFiles.Of(show);
        if (ReadBack.Fault(show, files) is { } fault)
        {
            return Refuse(place, $"The show cannot be written so that it reads back as it is: {fault}", "Correct the row.");
        }

        var isWhole = true;
        foreach (var (file, content) in files)
        {
            isWhole &= Write($"{Root}/{show.Id}/{file}", content, from);
        }

        return isWhole;
    }

    /// <summary>Keeps what was written in mind for the next import.</summary>
    public void Close()
    {
        if (manifest.HasChanged && !isDryRun)
        {
            folder.Write(ImportManifest.Path, manifest.Write());
        }
    }

    private bool Write(string path, string content, string from)
    {
        var hash = ImportManifest.HashOf(content);
        var (outcome, reason) = Decide(path, hash, from);
        counts[outcome] = Count(outcome) + 1;
        if (outcome == FileOutcome.LeftAlone)
        {
            return Refuse(Location.OfFile(path), $"The export says something new, but the file was left alone: {reason}", "Bring the two together by hand, or remove the file and import again.");
        }

        if (outcome is FileOutcome.Added or FileOutcome.Updated && !isDryRun)
        {
            folder.Write(path, content);
        }

        if (outcome != FileOutcome.Kept)
        {
            manifest.Set(path, hash, from);
        }

        return true;
    }

    private (FileOutcome Outcome, string Reason) Decide(string path, string hash, string from)
    {
        if (folder.Refusal(path) is { } refusal)
        {
            return (FileOutcome.LeftAlone, refusal);
        }

        var known = manifest[path];
        if (folder.Read(path) is not { } content)
        {
            return (FileOutcome.Added, "");
        }

        var present = ImportManifest.HashOf(content);
        return present == hash ? (FileOutcome.Unchanged, "")
            : known is null ? (FileOutcome.LeftAlone, "no import has written it.")
            : known.Sha256 == hash && present != hash ? (FileOutcome.Kept, "")
            : known.Sha256 != present ? (FileOutcome.LeftAlone, "somebody has edited it since it was imported.")
            : known.From != from ? (FileOutcome.LeftAlone, $"it was imported from {Excerpt.Of(known.From)}. If this export takes its place, say --name {Excerpt.Of(known.From)}.")
            : (FileOutcome.Updated, "");
    }

    private bool Refuse(Location place, string message, string remedy)
    {
        problems.Add(new(ProblemIds.MalformedRow, place, message, remedy));
        return false;
    }
}

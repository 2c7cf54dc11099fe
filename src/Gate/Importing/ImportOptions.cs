using System.CommandLine;

namespace Gate.Importing;

/// <summary>The arguments and options of `gate import`.</summary>
internal sealed class ImportOptions
{
    private readonly Argument<string[]> files = new("file") { Description = "The exports: .csv or .tsv with a header row, or .jsonl.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string[]> map = new("--map")
    {
        Description = "Which column means what, as key=column: title, kind, release-date, genres, countries, maturity, on-screen, directors, plot, duration, show, variants.<id>, locale, locale-column, separator. Customary column names are found without; an empty column leaves a key out. Without show, IDs are made of title and year.",
    };

    private readonly Option<string?> mapping = new("--mapping") { Description = "A YAML file with the same keys, as `catalog.tables` in gate.yml has them. --map wins." };

    private readonly Option<string[]> join = new("--join") { Description = "Another export, which adds texts to the shows of the first ones." };

    private readonly Option<string[]> on = new("--on") { Description = "Columns in which the rows of both agree, as column=column, without regard to capitals." };

    private readonly Option<string[]> add = new("--add") { Description = "A variant and the column of the joined export that holds it, as variant=column." };

    private readonly Option<string?> name = new("--name") { Description = "What the export is called in .gate/import.jsonl, if its file name changes from one export to the next. Default: the file's name." };

    private readonly Option<bool> inPlace = new("--in-place") { Description = "Write no catalogue: print the entry of gate.yml that reads the export where it lies." };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would be written, and write nothing." };

    private readonly Option<string?> directory = new("--directory", "-C") { Description = "The project's folder. Default: the nearest folder upwards with a gate.yml or a git repository, else this one." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(files);
        foreach (var option in new Option[] { map, mapping, join, on, add, name, inPlace, dryRun, directory })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="UsageException">Options that belong together are not together.</exception>
    public ImportRequest Read(ParseResult parsed)
    {
        var request = new ImportRequest
        {
            Files = parsed.GetValue(files) ?? [],
            Map = parsed.GetValue(map) ?? [],
            Mapping = parsed.GetValue(mapping),
            Join = parsed.GetValue(join) ?? [],
            On = parsed.GetValue(on) ?? [],
            Add = parsed.GetValue(add) ?? [],
            Name = parsed.GetValue(name),
            InPlace = parsed.GetValue(inPlace),
            IsDryRun = parsed.GetValue(dryRun),
            Directory = parsed.GetValue(directory),
        };
        int[] parts = [request.Join.Count, request.On.Count, request.Add.Count];
        return parts.Contains(0) && parts.Any(count => count > 0)
            ? throw new UsageException("--join, --on and --add belong together.", "Say which export, which columns agree and which variant it adds: --join other.csv --on title=name --add alt=summary.")
            : request;
    }
}

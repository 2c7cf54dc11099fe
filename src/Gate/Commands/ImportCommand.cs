using System.CommandLine;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Importing;

namespace Gate.Commands;

/// <summary>`gate import`: turns exports of a content system into a catalogue, again and again, without overwriting what people have edited.</summary>
internal static class ImportCommand
{
    public static Command Create(ProgramContext context)
    {
        var options = new ImportOptions();
        var command = new GateCommand("import", "Turn CSV, TSV or JSONL exports into a catalogue of folders. Files that people have edited are never overwritten. Exit code 3: something could not be imported.",
            "gate import titles.csv --dry-run     # which columns mean what, and what would be written",
            "gate import titles.csv --map show=show_id --map variants.short=description",
            "gate import titles.csv --join other.csv --on title=name --on release_year=year --add alt=summary",
            "gate import titles.csv --in-place    # the entry of gate.yml that reads the file where it lies");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Execute(context, options.Read(parsed), cancellation)));
        return command;
    }

    private static int Execute(ProgramContext context, ImportRequest request, CancellationToken cancellation)
    {
        var root = ProjectFolder.Find(request.Directory, context.WorkingDirectory);
        var given = ColumnMapping.Parse(request.Map).Over(ReadMapping(request.Mapping, context.WorkingDirectory));
        var sources = request.Files.Select(path => Open(path, given, request.Name, context.WorkingDirectory)).ToList();
        return request.InPlace ? PrintEntries(context, sources, root) : Import(context, request, sources, root, cancellation);
    }

    private static ImportSource Open(string path, ColumnMapping given, string? name, string workingDirectory)
    {
        var file = ExportFile.Open(path, workingDirectory);
        return new(file, CustomaryColumns.Complete(given, file), name ?? Path.GetFileName(path));
    }

    private static ColumnMapping ReadMapping(string? path, string workingDirectory)
    {
        if (path is null)
        {
            return ColumnMapping.Empty;
        }

        var full = Path.GetFullPath(path, workingDirectory);
        if (!File.Exists(full))
        {
            throw new UsageException($"There is no file {path}.", "Check --mapping.");
        }

        var problems = new List<Problem>();
        return SourceText.Decode(path, File.ReadAllBytes(full), problems) is { } source ? ColumnMapping.Read(source) : throw new UsageException(problems);
    }

    private static int PrintEntries(ProgramContext context, IReadOnlyList<ImportSource> sources, string root)
    {
        foreach (var source in sources)
        {
            var path = Path.GetRelativePath(root, Path.GetFullPath(source.File.Path, context.WorkingDirectory)).Replace('\\', '/');
            if (path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path))
            {
                throw new UsageException($"{source.File.Path} lies outside the project.", "Copy it into the project, or import it without --in-place.");
            }

            if (source.Mapping[ColumnMapping.Duration] is { } duration)
            {
                context.Error.WriteLine(Printable.Line($"The column {duration} is left out: only an import reads durations."));
            }

            context.Output.Write(InPlaceEntry.Write(source.Mapping, source.File, path));
        }

        return ExitCodes.Ok;
    }

    private static int Import(ProgramContext context, ImportRequest request, IReadOnlyList<ImportSource> sources, string root, CancellationToken cancellation)
    {
        foreach (var source in sources)
        {
            context.Error.WriteLine(Printable.Line($"{source.File.Path}: {string.Join(", ", source.Mapping.Entries.Select(entry => $"{entry.Key}={entry.Value}"))}"));
        }

        var progress = Progress.On(context, "rows read");
        var problems = new ReportedProblems(context.Error, progress);
        var writer = new CatalogWriter(new(root), problems, request.IsDryRun);
        var run = new ImportRun(sources, LoadJoin(request, sources, context.WorkingDirectory, problems), writer, problems, progress);
        run.Execute(cancellation);
        progress?.Clear();
        context.Output.Write(ImportSummary.Write(run, writer, problems.Total, request.IsDryRun));
        return problems.Total == 0 ? ExitCodes.Ok : ExitCodes.Incomplete;
    }

    private static JoinTable? LoadJoin(ImportRequest request, IReadOnlyList<ImportSource> sources, string workingDirectory, ICollection<Problem> problems)
    {
        if (request.Join.Count == 0)
        {
            return null;
        }

        var kinds = sources.Select(source => source.Mapping["kind"]).ToHashSet();
        var keys = request.On.Select(pair => KeyValue.Parse(pair, "--on", "title=name")).Select(pair => new JoinKey(pair.Key, pair.Value, kinds.Contains(pair.Key))).ToList();
        var texts = request.Add.Select(pair => KeyValue.Parse(pair, "--add", "alt=description")).ToList();
        foreach (var source in sources)
        {
            ColumnCheck.Require(source.File, keys.Select(key => new TableColumn("--on", key.Column)));
            if (texts.Find(text => !VariantHeading.IsVariant(text.Key) || source.Mapping.Texts.Any(own => own.Variant == text.Key)) is { Key: { } refused })
            {
                throw new UsageException($"--add names the variant `{Excerpt.Of(refused)}`, which the export itself has or which is no variant ID.", "Name another one in lower-case letters, digits, hyphens, dots and underscores.");
            }
        }

        return JoinTable.Load([.. request.Join.Select(path => ExportFile.Open(path, workingDirectory))], keys, texts, sources[0].Mapping["locale"] ?? SynopsisId.DefaultLocale, problems);
    }
}

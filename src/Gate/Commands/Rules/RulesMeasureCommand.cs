using System.CommandLine;
using Gate.Core.Documents;
using Gate.Core.Rules.Measuring;
using Gate.Measuring;

namespace Gate.Commands.Rules;

/// <summary>`gate rules measure`: what rules do to a catalogue, and how often they are right.</summary>
internal static class RulesMeasureCommand
{
    private const long MaximumLabelBytes = 256 << 20;
    private const int MaximumProblems = 20;

    public static Command Create(ProgramContext context)
    {
        var directory = RulesCommand.DirectoryOption();
        var options = new RulesMeasureOptions();
        var source = new RulesMeasureSource();
        var command = new GateCommand("measure", "Run rules over a whole catalogue: how often each fires, on what, how long it takes and, once people have read its hits, how often it is right.",
            "gate rules measure                   # all rules over this project's catalogue",
            "gate rules measure SYN1105 --examples 5 --seed 1",
            "gate rules measure --table titles.csv --show show_id --variant description --column genres=listed_in",
            "gate rules measure --hits hits.jsonl --hits-per-rule 30",
            "gate rules measure --labels hits.jsonl --record rules/measurements/titles.json --data \"our catalogue\"");
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(directory);
        command.SetAction((parsed, cancellation) =>
        {
            var request = options.Read(parsed, context);
            var workspace = RuleWorkspace.Open(context, parsed.GetValue(directory));
            var problems = workspace.Problems.ToList();
            var labels = ReadLabels(request.Labels, problems);
            var tallies = Rules(workspace, request).Select(rule => new RuleTally(rule, new HitSample(request.Examples, request.ExampleSeed), labels)).ToList();
            if (problems.Count > 0)
            {
                throw new UsageException(problems);
            }

            var start = context.Time.GetTimestamp();
            var meter = new Meter(tallies, context.Time);
            Measure(context, request, meter, source.Open(parsed, workspace, context, problems), labels, cancellation);
            RequireSynopses(meter, problems);
            var known = tallies.Sum(tally => tally.Result.Precision.Read);
            var report = new MeasureReport(meter.Synopses, tallies, context.Time.GetElapsedTime(start), meter.Reading, request.Rules.Count > 0 ? 0 : labels.Count - known);
            MeasureFormats.Write(request.Format, report, context.Output);
            WriteRecord(request, report, context);
            return Task.FromResult(WriteProblems(context, problems) == ExitCodes.Ok && tallies.All(tally => tally.Faulted == 0) ? ExitCodes.Ok : ExitCodes.Incomplete);
        });
        return command;
    }

    // Two services may use the same ID for two shows: of no matter here, where nothing is looked up by it.
    private static int WriteProblems(ProgramContext context, List<Problem> problems)
    {
        var matter = problems.Where(problem => problem.Id != ProblemIds.Duplicate).ToList();
        var code = ProblemList.Write(context, [.. matter.Take(MaximumProblems)]);
        if (matter.Count > MaximumProblems)
        {
            context.Error.WriteLine($"    {matter.Count - MaximumProblems:N0} more problems are not listed.");
        }

        return code;
    }

    private static IReadOnlyList<Core.Rules.Rule> Rules(RuleWorkspace workspace, MeasureRequest request) =>
        request.Rules.Count > 0 ? [.. request.Rules.Select(workspace.Get).Distinct().Select(RequireText)] : [.. workspace.Rules.All.Where(rule => rule.Judge is null)];

    private static Core.Rules.Rule RequireText(Core.Rules.Rule rule) => rule.Judge is null ? rule : throw new UsageException(
        $"{rule.Id} asks a model, and this measures rules that need none.", "`gate rules test` tries a judge on its examples.");

    private static Dictionary<string, bool> ReadLabels(IReadOnlyList<string> paths, List<Problem> problems)
    {
        var labels = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (id, isRight) in paths.SelectMany(path => ReadLabels(path, problems)))
        {
            labels[id] = isRight;
        }

        return labels;
    }

    private static IReadOnlyDictionary<string, bool> ReadLabels(string path, List<Problem> problems)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > MaximumLabelBytes)
        {
            throw new UsageException($"There is no file of labels {path}{(file.Exists ? " of at most 256 MB" : "")}.", "Check --labels.");
        }

        return SourceText.Decode(path, File.ReadAllBytes(path), problems) is { } source ? HitLabels.Read(source, problems) : new Dictionary<string, bool>(StringComparer.Ordinal);
    }

    private static void Measure(
        ProgramContext context, MeasureRequest request, Meter meter, IEnumerable<Core.Catalogs.Show> shows, IReadOnlyDictionary<string, bool> labels, CancellationToken cancellation)
    {
        var progress = Progress.On(context);
        try
        {
            var hits = meter.Run(shows, progress, cancellation);
            if (request.Hits is null)
            {
                foreach (var _ in hits)
                {
                    // Counting is all that is asked for.
                }

                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(request.Hits)!);
            using var file = new StreamWriter(request.Hits) { NewLine = "\n" };
            foreach (var hit in request.HitsPerRule is { } most ? Sample(hits, most, request.HitSeed) : hits)
            {
                file.WriteLine(HitFile.Line(hit, labels.TryGetValue(hit.Id, out var right) ? right : null));
            }
        }
        finally
        {
            progress?.Clear();
        }
    }

    private static IEnumerable<Hit> Sample(IEnumerable<Hit> hits, int most, int seed)
    {
        var samples = new SortedDictionary<string, HitSample>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (!samples.TryGetValue(hit.Rule, out var sample))
            {
                samples[hit.Rule] = sample = new(most, seed);
            }

            sample.Add(hit);
        }

        return samples.Values.SelectMany(sample => sample.Hits);
    }

    private static void RequireSynopses(Meter meter, List<Problem> problems)
    {
        if (meter.Synopses == 0)
        {
            throw problems.Count > 0 ? new UsageException(problems)
                : new UsageException("There is no synopsis to measure on.", "Put shows into catalog/<show>/, say in gate.yml where they are, or name a file: `--table FILE --show COLUMN --variant COLUMN`.");
        }
    }

    private static void WriteRecord(MeasureRequest request, MeasureReport report, ProgramContext context)
    {
        if (request.Record is { } path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, report.ToRecord(request.Data ?? $"{report.Synopses:N0} synopses", context.Today).Write());
            context.Error.WriteLine(Printable.Line($"Wrote {path}. `gate rules check --write` brings its figures into the pages of the rules."));
        }
    }
}

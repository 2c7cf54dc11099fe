using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Measuring;

/// <summary>
/// Runs rules over a catalogue and counts, whatever gate.yml or a suppression says of them. Shows stream through in batches: what stays is the tallies. The
/// hits come in the order of the catalogue, so that two runs report the same.
/// </summary>
internal sealed class Meter(IReadOnlyList<RuleTally> tallies, TimeProvider time)
{
    private const int SynopsesAtOnce = 512;

    public int Synopses { get; private set; }

    /// <summary>The time spent on finding words and sentences, which all rules share.</summary>
    public TimeSpan Reading { get; private set; }

    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public IEnumerable<Hit> Run(IEnumerable<Show> shows, IProgress<int>? progress, CancellationToken cancellation)
    {
        foreach (var batch in shows.SelectMany(show => show.Suite.Select(synopsis => (Show: show, Synopsis: synopsis))).Chunk(SynopsesAtOnce))
        {
            var measured = new MeasuredSynopsis[batch.Length];
            Parallel.For(0, batch.Length, new() { CancellationToken = cancellation }, i => measured[i] = Measure(batch[i].Show, batch[i].Synopsis, cancellation));
            foreach (var hit in measured.SelectMany(Add))
            {
                yield return hit;
            }

            progress?.Report(Synopses);
        }
    }

    private MeasuredSynopsis Measure(Show show, Synopsis synopsis, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var reading = TextRuleRunner.Read(show, synopsis);
        var prose = reading.Prose;
        _ = (prose.Words.Count, prose.Sentences.Count, prose.Folded.Length);
        var readingTime = time.GetElapsedTime(start);
        var cells = new List<MeasuredCell>(tallies.Count);
        for (var i = 0; i < tallies.Count; i++)
        {
            var rule = tallies[i].Rule;
            if (rule.Holds(synopsis.Id.Locale, synopsis.Id.Language))
            {
                start = time.GetTimestamp();
                var cell = new Cell(show, synopsis, rule, Severity.Error);
                var judgment = TextRuleRunner.Judge(cell, reading, cancellation);
                cells.Add(new(i, cell, judgment, time.GetElapsedTime(start)));
            }
        }

        return new(readingTime, cells);
    }

    private IEnumerable<Hit> Add(MeasuredSynopsis synopsis)
    {
        Synopses++;
        Reading += synopsis.Reading;
        return synopsis.Cells.SelectMany(cell => tallies[cell.Tally].Add(cell.Cell, cell.Judgment, cell.Time));
    }

    private sealed record MeasuredSynopsis(TimeSpan Reading, IReadOnlyList<MeasuredCell> Cells);

    private readonly record struct MeasuredCell(int Tally, Cell Cell, Judgment Judgment, TimeSpan Time);
}

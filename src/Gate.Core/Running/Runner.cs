using System.Collections.Concurrent;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Planning;
using Gate.Core.Rules;

namespace Gate.Core.Running;

/// <summary>Judges planned cells of text rules, several synopses at a time. Every cell that goes in comes out with a judgment, in the same order.</summary>
public static class Runner
{
    /// <summary>
    /// Does, beside other work, what the first synopsis would wait for: reads the built-in rules and a show of one line, and has the rules look at it, which
    /// compiles their patterns.
    /// </summary>
    public static void Prepare()
    {
        ShowDocument[] documents =
        [
            new("show.yml", DocumentKind.Facts, null, "title: None\nrelease-date: 2021\ntalent: {on-screen: [{name: Ada Lund}]}\n"u8.ToArray()),
            new("synopses.md", DocumentKind.Suite, null, "## none\n\nAda Lund waits. In 2021, the ferry leaves!\n"u8.ToArray()),
        ];
        var cells = Cells.Of(ShowReader.Read("none", documents, []), RuleLoader.Load([], []), new SeverityPolicy([]));
        foreach (var (cell, _) in TextRuleRunner.Judge(cells, CancellationToken.None))
        {
            _ = cell.Key;
        }
    }

    /// <param name="progress">Told the number of synopses judged so far.</param>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public static IReadOnlyList<LedgerEntry> Run(IReadOnlyList<Cell> cells, IProgress<int>? progress, CancellationToken cancellation)
    {
        var synopses = Runs(cells);
        var results = new LedgerEntry[cells.Count];
        var done = 0;
        Parallel.ForEach(
            Partitioner.Create(synopses, loadBalance: true),
            new ParallelOptions { CancellationToken = cancellation },
            run =>
            {
                var reading = TextRuleRunner.Read(cells[run.Start].Show, cells[run.Start].Synopsis);
                for (var i = run.Start; i < run.End; i++)
                {
                    results[i] = LedgerEntry.Of(cells[i], TextRuleRunner.Judge(cells[i], reading, cancellation));
                }

                progress?.Report(Interlocked.Increment(ref done));
            });
        return results;
    }

    /// <summary>Where the cells of one synopsis begin and end: they stand together.</summary>
    private static List<TextSpan> Runs(IReadOnlyList<Cell> cells)
    {
        var runs = new List<TextSpan>();
        var start = 0;
        for (var i = 1; i <= cells.Count; i++)
        {
            if (i == cells.Count || !ReferenceEquals(cells[i].Synopsis, cells[start].Synopsis))
            {
                runs.Add(TextSpan.FromBounds(start, i));
                start = i;
            }
        }

        return runs;
    }
}

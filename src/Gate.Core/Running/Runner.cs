using System.Collections.Concurrent;
using Gate.Core.Judging;
using Gate.Core.Planning;

namespace Gate.Core.Running;

/// <summary>Judges planned cells, several synopses at a time. Every cell that goes in comes out with a judgment, in the same order.</summary>
public static class Runner
{
    /// <param name="progress">Told the number of synopses judged so far.</param>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public static IReadOnlyList<(Cell Cell, Judgment Judgment)> Run(IReadOnlyList<Cell> cells, IProgress<int>? progress, CancellationToken cancellation)
    {
        var synopses = cells.Index().GroupBy(pair => pair.Item.Synopsis, ReferenceEqualityComparer.Instance).Select(group => group.ToList()).ToList();
        var results = new (Cell Cell, Judgment Judgment)[cells.Count];
        var done = 0;
        Parallel.ForEach(
            Partitioner.Create(synopses, loadBalance: true),
            new ParallelOptions { CancellationToken = cancellation },
            group =>
            {
                foreach (var (place, result) in group.Zip(TextRuleRunner.Judge(group.Select(pair => pair.Item), cancellation)))
                {
                    results[place.Index] = result;
                }

                progress?.Report(Interlocked.Increment(ref done));
            });
        return results;
    }
}

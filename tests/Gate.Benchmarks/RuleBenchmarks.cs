using BenchmarkDotNet.Attributes;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Benchmarks;

/// <summary>All built-in rules over many synopses, without facts: what a sweep costs once it has started.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private readonly List<Cell> cells = [];

    [Params(2_000)]
    public int Synopses { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var rules = RuleLoader.Load([], []);
        for (var i = 0; i < Synopses; i++)
        {
            var text = $"When ferry number {i} fails to arrive, the harbour master counts the lights again and finds one too many. Nobody in town will say who was on board.";
            var synopsis = new Synopsis(new SynopsisId($"show-{i}", "long"), MappedText.Verbatim($"catalog/show-{i}/synopses.md", text));
            cells.AddRange(Cells.Of(new Show($"show-{i}", null, [synopsis]), rules, new SeverityPolicy([])));
        }
    }

    [Benchmark]
    public int Judge() => Runner.Run(cells, null, CancellationToken.None).Count;

    [Benchmark]
    public int Keys() => cells.Sum(cell => CellKey.Compute(cell.Show, cell.Synopsis, cell.Rule).Length);
}

using BenchmarkDotNet.Running;
using Gate.Benchmarks.Judges;
using Gate.Benchmarks.Processes;
using Gate.Benchmarks.Prose;
using Gate.Benchmarks.Readers;
using Gate.Benchmarks.Storage;
using Gate.Benchmarks.Voting;

// `processes`, `prose` and `judges`: as docs/benchmarks.md reports them; `readers`, `voting` and `store` as the pages of those names. Everything else is for BenchmarkDotNet.
switch (args)
{
    case ["processes", ..]:
        return ProcessBenchmarks.Run(args.Length > 1 ? int.Parse(args[1]) : 11);
    case ["prose", var data, ..]:
        return ProseBenchmarks.Run(data, args.Length > 2 ? args[2] : null);
    case ["judges", var shared, ..]:
        return JudgeBenchmarks.Run(shared, args.Length > 2 ? args[2] : null, args.Length > 3 ? int.Parse(args[3]) : 6);
    case ["readers", var titles, var labels]:
        return ReaderComparison.Run(titles, labels);
    case ["voting", var samples]:
        return RecordedJudge.Run(samples);
    case ["rule-times", var data]:
        return RuleTimes.Run(data);
    case ["store", ..]:
        return await StoreBenchmarks.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 1_000_000);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ProcessBenchmarks).Assembly).Run(args);
        return 0;
}

using BenchmarkDotNet.Running;
using Gate.Benchmarks.Processes;
using Gate.Benchmarks.Prose;
using Gate.Benchmarks.Readers;
using Gate.Benchmarks.Voting;

// `processes`, `prose`, `readers` and `voting`: as docs/benchmarks.md reports them. Everything else is for BenchmarkDotNet.
switch (args)
{
    case ["processes", ..]:
        return ProcessBenchmarks.Run(args.Length > 1 ? int.Parse(args[1]) : 11);
    case ["prose", var data, ..]:
        return ProseBenchmarks.Run(data, args.Length > 2 ? args[2] : null);
    case ["readers", var titles, var labels]:
        return ReaderComparison.Run(titles, labels);
    case ["voting", var samples]:
        return RecordedJudge.Run(samples);
    case ["rule-times", var data]:
        return RuleTimes.Run(data);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}

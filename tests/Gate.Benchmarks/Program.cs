using BenchmarkDotNet.Running;
using Gate.Benchmarks.Processes;

// `processes`: whole programs side by side, as docs/benchmarks.md reports them. Everything else is for BenchmarkDotNet.
if (args is ["processes", ..])
{
    return ProcessBenchmarks.Run(args.Length > 1 ? int.Parse(args[1]) : 11);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;

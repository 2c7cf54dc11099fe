using System.Text.RegularExpressions;

namespace Gate.Core.Rules.Text;

/// <summary>A pattern of a rule that is asked only of texts in which it can match.</summary>
internal sealed class IndexedPattern(string pattern, PatternIndex index, bool caseSensitive = true)
{
    private readonly RulePattern exact = new(pattern, caseSensitive);
    private readonly int number = index.Add(pattern);
    internal IndexedPattern Me() { All.Add(this); return this; }

    /// <exception cref="RuleTimeoutException">The time limit passed.</exception>
    public IReadOnlyList<Match> Matches(ProseText prose)
    {
        if (!MayMatch(prose)) { return []; }
        var t = System.Diagnostics.Stopwatch.GetTimestamp();
        var r = exact.Matches(prose.Plain);
        Ticks += System.Diagnostics.Stopwatch.GetTimestamp() - t; Asked++; Hit += r.Count > 0 ? 1 : 0;
        return r;
    }
    internal static readonly System.Collections.Concurrent.ConcurrentBag<IndexedPattern> All = [];
    internal static void Dump() { foreach (var x in System.Linq.Enumerable.Take(System.Linq.Enumerable.OrderByDescending(All, x => x.Ticks), 60)) { System.Console.WriteLine($"{x.Ticks / 1e3 / 6000:0.000} us asked {x.Asked} hit {x.Hit} {(x.P.Length > 150 ? x.P[..150] : x.P)} || {string.Join(",", RequiredLiterals.Of(x.P) ?? ["?"])}"); } System.Console.WriteLine(System.Linq.Enumerable.Sum(All, x => x.Ticks) / 1e3 / 6000); foreach (var x in All) { x.Ticks = 0; x.Asked = 0; x.Hit = 0; } }
    internal long Ticks; internal int Asked; internal int Hit; internal string P = Reg(pattern);
    private static string Reg(string p) => p;

    public bool MayMatch(ProseText prose) => prose.CandidatesOf(index) is { } candidates ? candidates[number] : index.MayMatch(number, prose.Folded);
}

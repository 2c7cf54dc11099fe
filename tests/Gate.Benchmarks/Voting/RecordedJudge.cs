using System.Globalization;
using Gate.Core.Judging.Voting;

namespace Gate.Benchmarks.Voting;

/// <summary>
/// Replays recorded samples of a real judge through the voting rules and compares with what people said. Expectations are exact over all draws without
/// replacement of the twenty samples of an item: every pattern of votes in every order, weighted with its probability.
/// </summary>
internal static class RecordedJudge
{
    private const double PassAt = 2.5;
    private const int FewestSamples = 19;

    private static readonly (string Name, VotingRule Rule)[] Rules =
    [
        .. new[] { 1, 3, 5, 9 }.Select(votes => ($"{votes}", (VotingRule)new MajorityRule(votes))),
        ("at 0.90, at most 9", new PosteriorRule(9, 0.9)),
        ("at 0.95, at most 19", new PosteriorRule(19, 0.95)),
    ];

    /// <param name="path">A table with the columns dimension, mode, human_mean_of_3, s1 … s20.</param>
    public static int Run(string path)
    {
        var all = File.ReadLines(path).Skip(1).Select(Item.Parse).ToList();
        var items = all.Where(item => item.Samples >= FewestSamples).ToList();
        Console.WriteLine($"{items.Count} items; {all.Count - items.Count} have fewer than {FewestSamples} samples and are left out.");
        foreach (var group in items.GroupBy(item => item.Question))
        {
            Console.WriteLine($"\n{group.Key}: {group.Count()} items, {group.Average(item => item.Truth ? 1 : 0):0.000} passed by people\n");
            Console.WriteLine("| votes | agreement with people | samples used | share of narrow votes |\n|---|--:|--:|--:|");
            foreach (var (name, rule) in Rules)
            {
                var results = group.Select(item => Expect(rule, item)).ToList();
                Console.WriteLine($"| {name} | {results.Average(result => result.Right):0.000} | {results.Average(result => result.Used):0.00} | {results.Average(result => result.Narrow):0.00} |");
            }

            Splits([.. group]);
        }

        return 0;
    }

    private static void Splits(List<Item> items)
    {
        Console.WriteLine("\n| split of all five | share | agreement |\n|---|--:|--:|");
        for (var minority = 0; minority <= 2; minority++)
        {
            var weights = items.Select(item => (Right: Hypergeometric(item, item.Truth ? 5 - minority : minority), Wrong: Hypergeometric(item, item.Truth ? minority : 5 - minority))).ToList();
            var (right, wrong) = (weights.Sum(weight => weight.Right), weights.Sum(weight => weight.Wrong));
            Console.WriteLine($"| {5 - minority}–{minority} | {(right + wrong) / items.Count:0.00} | {right / (right + wrong):0.000} |");
        }
    }

    /// <summary>Walks the tree of votes: at each step a pass is as probable as passes are among the samples that are left.</summary>
    private static (double Right, double Used, double Narrow) Expect(VotingRule rule, Item item, Ballot ballot = default)
    {
        switch (rule.Decide(ballot))
        {
            case Decision.Closed closed:
                return (closed.Pass == item.Truth ? 1 : 0, ballot.Valid, ballot.IsNarrow ? 1 : 0);
            case Decision.Open:
                var pass = (double)(item.Passes - ballot.Passes) / (item.Samples - ballot.Valid);
                var yes = pass > 0 ? Expect(rule, item, ballot.Add(true)) : default;
                var no = pass < 1 ? Expect(rule, item, ballot.Add(false)) : default;
                return (pass * yes.Right + (1 - pass) * no.Right, pass * yes.Used + (1 - pass) * no.Used, pass * yes.Narrow + (1 - pass) * no.Narrow);
            default:
                throw new InvalidOperationException("No vote is lost here.");
        }
    }

    /// <summary>The probability that of five samples so many pass.</summary>
    private static double Hypergeometric(Item item, int drawn) =>
        Choose(item.Passes, drawn) * Choose(item.Samples - item.Passes, 5 - drawn) / Choose(item.Samples, 5);

    private static double Choose(int n, int k) => k < 0 || k > n ? 0 : Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);

    private sealed record Item(string Question, bool Truth, int Passes, int Samples)
    {
        private const int Columns = 20;

        public static Item Parse(string line)
        {
            var fields = line.Split(',');
            var scores = fields[^Columns..].Where(score => score.Length > 0).Select(score => double.Parse(score, CultureInfo.InvariantCulture)).ToList();
            return new($"{fields[^23]}, {fields[^22]}", double.Parse(fields[^21], CultureInfo.InvariantCulture) >= PassAt, scores.Count(score => score >= PassAt), scores.Count);
        }
    }
}

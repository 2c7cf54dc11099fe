using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>How many synopses got which verdict from one criterion.</summary>
internal sealed record CriterionCount(Criterion Criterion, int Pass, int Review, int Inconclusive, int Fail)
{
    public bool IsJudged => Pass + Review + Inconclusive + Fail > 0;

    /// <summary>One for each criterion, in their order.</summary>
    public static IReadOnlyList<CriterionCount> Of(IReadOnlyList<SynopsisResult> synopses) =>
    [
        .. Enum.GetValues<Criterion>().Select(criterion =>
        {
            var counts = new int[Enum.GetValues<Verdict>().Length];
            foreach (var synopsis in synopses)
            {
                if (synopsis.Verdicts.TryGetValue(criterion, out var verdict))
                {
                    counts[(int)verdict]++;
                }
            }

            return new CriterionCount(
                criterion, counts[(int)Verdict.Pass], counts[(int)Verdict.Review], counts[(int)Verdict.Inconclusive], counts[(int)Verdict.Fail]);
        }),
    ];
}

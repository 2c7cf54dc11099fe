using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Core.Verdicts;

/// <summary>Everything by which findings are accepted: suppressions with the texts, waivers, and the baseline. Computes from a run which of them are of no use.</summary>
/// <param name="today">Decides what has expired.</param>
public sealed class Acceptances(IReadOnlyList<Waiver> waivers, IReadOnlyList<BaselineEntry> baseline, DateOnly today)
{
    private readonly ILookup<string, Waiver> waiversByCell = waivers.ToLookup(waiver => waiver.Cell is null ? $"{waiver.Synopsis} {waiver.Rule}" : "");
    private readonly Dictionary<string, BaselineEntry> baselineByFingerprint = baseline.DistinctBy(entry => entry.Fingerprint).ToDictionary(entry => entry.Fingerprint);
    private readonly HashSet<object> used = new(ReferenceEqualityComparer.Instance);

    /// <summary>The ledger of a run: each judgment with what is accepted of it.</summary>
    public IReadOnlyList<LedgerEntry> Apply(IEnumerable<LedgerEntry> judged) => [.. judged.Select(Apply)];

    /// <summary>What of the acceptances was of no use in this run: unused, expired or lapsed. Only what names a judged cell can be told.</summary>
    /// <param name="rules">An acceptance for a rule that does not exist is of no use, whatever was judged.</param>
    /// <param name="isWholeCatalogue">True when every cell was judged, so that an acceptance that names none is unused.</param>
    public IReadOnlyList<Problem> Remarks(IReadOnlyList<LedgerEntry> ledger, RuleSet rules, bool isWholeCatalogue)
    {
        // A sweep has millions of cells: what nobody wrote is not looked for in them.
        var cells = ledger.Where(entry => entry.Judgment is Judgment.Scored).Select(entry => entry.Cell).ToList();
        var hasSuppressions = cells.Any(cell => cell.Synopsis.Suppressions.Count > 0);
        return
        [
            .. hasSuppressions ? OfSuppressions(cells, rules) : [],
            .. waivers.Count > 0 ? OfWaivers(cells, rules, isWholeCatalogue) : [],
            .. baseline.Count > 0 ? OfBaseline(cells, isWholeCatalogue) : [],
        ];
    }

    private IEnumerable<Problem> OfSuppressions(List<Cell> cells, RuleSet rules)
    {
        var judged = cells.Select(cell => (cell.Synopsis.Id, cell.Rule.Id)).ToHashSet();
        return from show in cells.Select(cell => cell.Show).Distinct(ReferenceEqualityComparer.Instance).Cast<Show>()
               from pair in show.Suite.SelectMany(synopsis => synopsis.Suppressions.Select(word => (synopsis, word)))
               group pair by pair.word.Location into same
               let word = same.First().word
               where !same.Any(pair => used.Contains(pair.word))
               where rules.Find(word.Rule) is null || same.All(pair => judged.Contains((pair.synopsis.Id, word.Rule)))
               select Remark(word.Location, $"The suppression of {word.Rule}", word.Until, isLapsed: false);
    }

    private IEnumerable<Problem> OfWaivers(List<Cell> cells, RuleSet rules, bool isWholeCatalogue)
    {
        var named = cells.SelectMany(cell => Naming(cell).Select(waiver => (waiver, cell))).DistinctBy(pair => pair.waiver).ToDictionary(pair => pair.waiver, pair => pair.cell);
        var synopses = isWholeCatalogue ? cells.Select(cell => cell.Synopsis.Id).Distinct().Select(id => id.ToString()).ToHashSet() : [];
        return from waiver in waivers
               where !used.Contains(waiver)
               let cell = named.GetValueOrDefault(waiver)
               where cell is not null || isWholeCatalogue || (waiver.Rule is { } rule && rules.Find(rule) is null)
               let what = $"The waiver for {waiver.Cell ?? $"{waiver.Rule} on {waiver.Synopsis}"}"
               select waiver switch
               {
                   { Rule: { } rule } when rules.Find(rule) is null => Unused(waiver.Location, $"{what} names a rule that does not exist."),
                   { Synopsis: { } synopsis } when isWholeCatalogue && !synopses.Contains(synopsis) && !IsExpired(waiver.Until) =>
                       Unused(waiver.Location, $"{what} names a synopsis that is not in the catalogue."),
                   _ => Remark(waiver.Location, what, waiver.Until, isLapsed: cell is not null && !waiver.IsBoundTo(cell.Synopsis.Text)),
               };
    }

    private IEnumerable<Problem> OfBaseline(List<Cell> cells, bool isWholeCatalogue)
    {
        var judged = cells.Select(cell => (cell.Synopsis.Id.ToString(), cell.Rule.Id)).ToHashSet();
        return baselineByFingerprint.Values
            .Where(entry => !used.Contains(entry) && (isWholeCatalogue || judged.Contains((entry.Synopsis, entry.Rule))))
            .Select(entry => new Problem(ProblemIds.UnusedAcceptance, entry.Location,
                $"The baseline's entry for {entry.Rule} on {entry.Synopsis} accepts nothing any more.", "Run `gate baseline prune`."));
    }

    private LedgerEntry Apply(LedgerEntry entry)
    {
        if (entry.Judgment is not Judgment.Scored { Findings.Count: > 0 } scored)
        {
            return entry;
        }

        var findings = scored.Findings.Select(finding => finding with { Acceptance = Accept(entry.Cell, finding) }).ToList();
        var isWaived = findings.All(finding => finding.Acceptance is not null);
        return entry with { Outcome = isWaived ? CellOutcome.Waived : entry.Outcome, Judgment = scored with { Findings = findings } };
    }

    private Acceptance? Accept(Cell cell, Finding finding)
    {
        if (cell.Synopsis.Suppressions.FirstOrDefault(word => word.Rule == cell.Rule.Id && !IsExpired(word.Until)) is { } suppression)
        {
            used.Add(suppression);
            return new(AcceptanceKind.Suppression, suppression.Reason, suppression.Location);
        }

        if (Naming(cell).FirstOrDefault(waiver => !IsExpired(waiver.Until) && waiver.IsBoundTo(cell.Synopsis.Text)) is { } waiver)
        {
            used.Add(waiver);
            return new(AcceptanceKind.Waiver, waiver.Reason, waiver.Location);
        }

        if (baselineByFingerprint.TryGetValue(finding.Fingerprint, out var entry))
        {
            used.Add(entry);
            return new(AcceptanceKind.Baseline, "It was there when the gate was introduced.", entry.Location);
        }

        return null;
    }

    private IEnumerable<Waiver> Naming(Cell cell) =>
        waiversByCell[$"{cell.Synopsis.Id} {cell.Rule.Id}"].Concat(waiversByCell[""].Where(waiver => waiver.Names(cell)));

    private bool IsExpired(DateOnly? until) => until < today;

    private Problem Remark(Location location, string what, DateOnly? until, bool isLapsed)
    {
        if (IsExpired(until))
        {
            return new(ProblemIds.ExpiredAcceptance, location, $"{what} expired on {until:yyyy-MM-dd}.", "Mend the text, or renew it with a reason; then remove this entry.");
        }

        return isLapsed
            ? new(ProblemIds.LapsedAcceptance, location, $"{what} was given for another wording and has lapsed.", "Decide anew: `gate waive` prints an entry for the text as it is now.")
            : Unused(location, $"{what} accepts nothing any more.");
    }

    private static Problem Unused(Location location, string message) => new(ProblemIds.UnusedAcceptance, location, message, "Remove it, or correct what it names.");
}

using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Verdicts;
using Gate.Git;

namespace Gate.Changes;

/// <summary>From a range to the plan: reads the policy, finds the shows that the change touches, reads both of their states and compares the cells.</summary>
internal sealed class ChangePlanner(GitRepository repository, ResolvedRange range)
{
    private readonly List<Problem> problems = [];
    private readonly List<string> notices = [.. range.Notices];

    /// <exception cref="UsageException">The policy cannot be used, or there is no catalogue.</exception>
    public PlannedRun Plan()
    {
        var policy = ReadPolicy(range.Policy);
        var layout = CreateLayout(policy);
        var plan = range.From is null ? PlanAll(policy, layout) : PlanChange(policy, layout, range.From);
        if (plan.Affected.Count == 0)
        {
            RequireCatalog(policy, layout);
        }

        var run = new RunDescription
        {
            Base = range.From,
            Head = range.Head.Name,
            RulesFrom = range.Policy.Name,
            RulesFromHead = range.RulesFromHead,
            UnaffectedCells = plan.Unaffected,
            Notices = notices,
        };
        return new(run, policy, plan, problems, range.From is null);
    }

    private GatePolicy ReadPolicy(ISourceTree tree)
    {
        var found = new List<Problem>();
        var policy = new PolicyReader(tree, repository.Prefix).Read(found);
        if (found.Count > 0)
        {
            throw new UsageException(found);
        }

        return policy.Rules.All.Any(rule => policy.Severities.For(rule, "") != Severity.None) ? policy : throw new UsageException(
            "Every rule is switched off, so nothing would be judged.", "Look at `severity` in gate.yml.");
    }

    private static CatalogLayout CreateLayout(GatePolicy policy)
    {
        var layout = new CatalogLayout(policy.Settings.Catalog);
        return layout.Problems.Count == 0 ? layout : throw new UsageException(layout.Problems);
    }

    private Plan PlanAll(GatePolicy policy, CatalogLayout layout) => new([.. Everything(range.Head, policy, layout, problems)], 0);

    private Plan PlanChange(GatePolicy policy, CatalogLayout layout, string from)
    {
        var changes = repository.Diff(from, range.HeadCommit, [.. layout.FixedPrefixes, .. layout.TableFiles, .. PolicyReader.Files, .. PolicyReader.Folders(policy.Settings)]);
        var changesOfPolicy = changes.Select(change => change.Path).Where(path => IsOfPolicy(path, policy)).ToList();
        if (changesOfPolicy.Count > 0 && range.RulesFromHead)
        {
            return CompareWithOldRules(policy, layout, from);
        }

        if (changesOfPolicy.Count > 0 && CheckProposal(policy, changesOfPolicy) is { } moved)
        {
            return CompareEverything(from, policy, layout, [.. Everything(range.Head, policy, layout, problems), .. Everything(range.Head, policy, moved, problems)]);
        }

        var touched = changes.Select(change => layout.Classify(change.Path)?.Show).OfType<string>().ToHashSet();
        var tables = changes.Select(change => change.Path).Where(path => layout.Table(path) is not null).ToList();
        var atBase = Reader(repository.Tree(from), layout);
        var atHead = Reader(range.Head, layout);
        return Planner.Compare(
            atBase.Read(touched, []).Concat(atBase.ReadTables(tables, [])).SelectMany(show => Cells.Of(show, policy.Rules, policy.Severities)),
            atHead.Read(touched, problems).Concat(atHead.ReadTables(tables, problems)).SelectMany(show => Cells.Of(show, policy.Rules, policy.Severities)));
    }

    // With other rules at head than at base, shows that nobody edited are affected too, by the rules that differ.
    private Plan CompareWithOldRules(GatePolicy policy, CatalogLayout layout, string from)
    {
        var found = new List<Problem>();
        var old = new PolicyReader(repository.Tree(from), repository.Prefix).Read(found);
        var oldLayout = new CatalogLayout(old.Settings.Catalog);
        if (found.Count + oldLayout.Problems.Count == 0)
        {
            return CompareEverything(from, old, oldLayout, Everything(range.Head, policy, layout, problems));
        }

        notices.Add("The rules of the base cannot be read, so the whole catalogue counts as affected.");
        return PlanAll(policy, layout);
    }

    private Plan CompareEverything(string from, GatePolicy policyAtBase, CatalogLayout layoutAtBase, IEnumerable<Cell> cellsAtHead) => Planner.Compare(
        Everything(repository.Tree(from), policyAtBase, layoutAtBase, []),
        cellsAtHead.DistinctBy(cell => (cell.Synopsis.Path, cell.Synopsis.Id, cell.Rule.Id)));

    private IEnumerable<Cell> Everything(ISourceTree tree, GatePolicy policy, CatalogLayout layout, ICollection<Problem> found) =>
        Reader(tree, layout).ReadAll(found).SelectMany(show => Cells.Of(show, policy.Rules, policy.Severities));

    /// <summary>A change of rules or settings decides nothing yet, but it must be usable once it is merged.</summary>
    /// <returns>The proposed layout when the change moves the catalogue: what it brings into view must be judged now, or nobody ever would.</returns>
    private CatalogLayout? CheckProposal(GatePolicy policy, List<string> changed)
    {
        var names = string.Join(", ", changed.Take(5)) + (changed.Count > 5 ? $" and {changed.Count - 5} more" : "");
        notices.Add($"This change edits the gate itself ({names}). It is judged by the rules, settings and waivers of the base; `gate check --rules-from head` tries the new ones.");
        var proposed = new PolicyReader(range.Head, repository.Prefix).Read(problems);
        problems.AddRange(Baseline.Growth(policy.Baseline, proposed.Baseline));
        var layout = new CatalogLayout(proposed.Settings.Catalog);
        problems.AddRange(layout.Problems);
        return proposed.CatalogFingerprint == policy.CatalogFingerprint ? null : layout;
    }

    private static bool IsOfPolicy(string path, GatePolicy policy) =>
        PolicyReader.Files.Contains(path) || PolicyReader.Folders(policy.Settings).Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    private void RequireCatalog(GatePolicy policy, CatalogLayout layout)
    {
        if (problems.Count == 0 && !Reader(range.Head, layout).HasCatalog())
        {
            throw new UsageException($"There is no catalogue at {range.Head.Name}: no file is where shows are looked for ({string.Join(", ", policy.Settings.Catalog.Synopses.Concat(layout.TableFiles))}).",
                "Put shows into catalog/<show>/, or say in gate.yml under `catalog` where they are.");
        }
    }

    private CatalogReader Reader(ISourceTree tree, CatalogLayout layout) => new(tree, layout, repository.Prefix);
}

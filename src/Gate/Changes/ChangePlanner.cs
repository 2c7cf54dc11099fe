using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Settings;
using Gate.Core.Verdicts;
using Gate.Git;
using Gate.Providers;

namespace Gate.Changes;

/// <summary>From a range to the plan: reads the policy, finds the shows that the change touches, reads both of their states and compares the cells.</summary>
/// <param name="resolve">Finds the model that settings configure, with what the environment and the command line say; null for a run that asks none.</param>
internal sealed class ChangePlanner(GitRepository repository, ResolvedRange range, Func<ModelSettings, ConfiguredModel?>? resolve, CancellationToken cancellation)
{
    private readonly List<Problem> problems = [];
    private readonly List<string> notices = [.. range.Notices];
    private readonly LostFacts lostFacts = new();
    private Func<IEnumerable<Cell>>? asBefore;
    private IReadOnlyList<string> changesOfPolicy = [];

    /// <exception cref="UsageException">The policy cannot be used, or there is no catalogue.</exception>
    public PlannedRun Plan()
    {
        var policy = ReadPolicy(range.Policy);
        var layout = CreateLayout(policy);
        var plan = range.Shows.Count > 0 ? PlanShows(policy, layout) : range.From is null ? PlanAll(policy, layout) : PlanChange(policy, layout, range.From);
        if (plan.Affected.Count == 0)
        {
            RequireCatalog(policy, layout);
        }

        notices.AddRange(lostFacts.Notice() is { } lost ? [lost] : []);
        var run = new RunDescription
        {
            Model = policy.Model?.Name ?? RunDescription.Builtin,
            Base = range.From,
            Head = range.Head.Name,
            RulesFrom = range.Policy.Name,
            RulesFromHead = range.RulesFromHead,
            UnaffectedCells = plan.Unaffected,
            Notices = notices,
            PolicyChanges = changesOfPolicy,
        };
        return new(run, policy, plan, [.. problems.Distinct()], range.From is null && range.Shows.Count == 0) { Before = asBefore, LostFacts = lostFacts };
    }

    private GatePolicy ReadPolicy(ISourceTree tree)
    {
        var found = new List<Problem>();
        var policy = new PolicyReader(tree, repository.Prefix).Read(found);
        if (found.Count > 0)
        {
            throw new UsageException(found, WhoseSettings());
        }

        policy = policy.With(resolve?.Invoke(policy.Settings.Model));
        return policy.Rules.All.Any(rule => (rule.Judge is null || policy.Judges is not null) && policy.Severities.For(rule, "") != Severity.None) ? policy : throw new UsageException(
            "Every rule is switched off, so nothing would be judged.", "Look at `severity` in gate.yml.");
    }

    // Whoever sees their own branch without the mistake has to know that it is not what was read.
    private string WhoseSettings() => range switch
    {
        { PolicyCommit: null } => "the working tree",
        { From: not null, RulesFromHead: false } => $"the base ({range.PolicyCommit})",
        _ => $"the commit {range.PolicyCommit}",
    };

    private static CatalogLayout CreateLayout(GatePolicy policy)
    {
        var layout = new CatalogLayout(policy.Settings.Catalog);
        return layout.Problems.Count == 0 ? layout : throw new UsageException(layout.Problems);
    }

    private Plan PlanAll(GatePolicy policy, CatalogLayout layout)
    {
        var plan = new Plan([.. Everything(range.Head, policy, layout, problems, shows => shows)], 0);
        problems.AddRange(Reader(range.Head, policy, layout).MissingTables());
        return plan;
    }

    private Plan PlanShows(GatePolicy policy, CatalogLayout layout)
    {
        var reader = Reader(range.Head, policy, layout);
        var shows = reader.ReadMatching(range.Shows, problems).ToList();
        if (range.Shows.FirstOrDefault(pattern => !shows.Exists(show => pattern.IsMatch(show.Id))) is { } unmatched)
        {
            var nearest = EditDistance.Nearest(unmatched.Pattern, reader.Ids().OrderBy(id => EditDistance.Between(id, unmatched.Pattern, unmatched.Pattern.Length)));
            throw new UsageException($"No show matches `--show {Excerpt.Of(unmatched.Pattern)}` at {range.Head.Name}.{(nearest is null ? "" : $" Did you mean `{nearest}`?")}",
                "Write the ID of a show (the name of its folder, or its ID in the table), or a pattern such as `night-*`.");
        }

        notices.Add($"Only {(shows.Count == 1 ? "1 show is" : $"{shows.Count} shows are")} judged, as asked for: {string.Join(", ", range.Shows.Take(5).Select(pattern => Excerpt.Of(pattern.Pattern)))}{(range.Shows.Count > 5 ? " and others" : "")}.");
        return new([.. shows.SelectMany(show => CellsOf(show, policy))], 0);
    }

    private Plan PlanChange(GatePolicy policy, CatalogLayout layout, string from)
    {
        MovedCatalog.Refuse(repository, range, policy, layout);
        var changes = repository.Diff(from, range.HeadCommit, [.. layout.FixedPrefixes, .. layout.TableFiles, .. PolicyReader.Files, .. PolicyReader.Folders(policy.Settings)]);
        var edited = changes.Select(change => change.Path).Where(path => PolicyReader.IsPolicy(path, policy.Settings)).ToList();
        if (edited.Count > 0 && range.RulesFromHead)
        {
            return CompareWithOldRules(policy, layout, from);
        }

        if (edited.Count > 0 && CheckProposal(policy, edited, from) is { } moved)
        {
            return CompareMoved(from, policy, layout, moved);
        }

        if (changes.Any(change => change.AtHead is null && layout.Table(change.Path) is not null))
        {
            problems.AddRange(Reader(range.Head, policy, layout).MissingTables());
        }

        asBefore = () => Before().SelectMany(show => CellsOf(show, policy));
        return Planner.Compare(
            lostFacts.Before(Before()).SelectMany(show => CellsOf(show, policy)),
            lostFacts.After(Reader(range.Head, policy, layout).ReadTouched(changes, problems)).SelectMany(show => CellsOf(show, policy)));

        IEnumerable<Show> Before() => Reader(repository.Tree(from), policy, layout).ReadTouched(changes, []);
    }

    // What the proposed settings bring into view is judged as well as what the present ones show: after the merge nobody would look at it again.
    private Plan CompareMoved(string from, GatePolicy policy, CatalogLayout layout, GatePolicy proposed)
    {
        var moved = new CatalogLayout(proposed.Settings.Catalog);
        var plan = CompareEverything(from, policy, layout,
            [.. Everything(range.Head, policy, layout, problems, lostFacts.After), .. Everything(range.Head, policy with { Settings = proposed.Settings }, moved, problems, lostFacts.After)]);
        problems.AddRange(moved.Problems.Concat(Reader(range.Head, proposed, moved).MissingTables()));
        return plan;
    }

    // With other rules at head than at base, shows that nobody edited are affected too, by the rules that differ.
    private Plan CompareWithOldRules(GatePolicy policy, CatalogLayout layout, string from)
    {
        var found = new List<Problem>();
        var old = new PolicyReader(repository.Tree(from), repository.Prefix).Read(found);
        changesOfPolicy = PolicyComparison.Compare(old, policy);
        var oldLayout = new CatalogLayout(old.Settings.Catalog);
        if (found.Count + oldLayout.Problems.Count == 0)
        {
            // The model is today's: what another model said of the base is not what is compared.
            return CompareEverything(from, old with { Model = policy.Model, Judges = policy.Model is { } model ? new(old.Settings.Judging, model.Identity) : null }, oldLayout, Everything(range.Head, policy, layout, problems, lostFacts.After));
        }

        notices.Add("The rules of the base cannot be read, so the whole catalogue counts as affected.");
        return PlanAll(policy, layout);
    }

    // Two layouts show most synopses twice; with other columns of a table, the same synopsis has another text.
    private Plan CompareEverything(string from, GatePolicy policyAtBase, CatalogLayout layoutAtBase, IEnumerable<Cell> cellsAtHead) => Planner.Compare(
        Everything(repository.Tree(from), policyAtBase, layoutAtBase, [], lostFacts.Before),
        cellsAtHead.DistinctBy(cell => (cell.Synopsis.Path, cell.Synopsis.Id, cell.Rule.Id, cell.Key)));

    private IEnumerable<Cell> Everything(ISourceTree tree, GatePolicy policy, CatalogLayout layout, ICollection<Problem> found, Func<IEnumerable<Show>, IEnumerable<Show>> watch) =>
        watch(Reader(tree, policy, layout).ReadAll(found)).SelectMany(show => CellsOf(show, policy));

    private IEnumerable<Cell> CellsOf(Show show, GatePolicy policy)
    {
        cancellation.ThrowIfCancellationRequested();
        return Cells.Of(show, policy.Rules, policy.Severities, policy.Judges);
    }

    /// <summary>A change of rules or settings decides nothing yet, but it must be usable once it is merged.</summary>
    /// <returns>What is proposed, when it moves the catalogue.</returns>
    private GatePolicy? CheckProposal(GatePolicy policy, List<string> changed, string from)
    {
        var names = string.Join(", ", changed.Take(5)) + (changed.Count > 5 ? $" and {changed.Count - 5} more" : "");
        notices.Add($"{RunDescription.PolicyNotice} ({names}). It is judged by the rules, settings and waivers of the base; `gate check --rules-from head` tries the new ones.");
        var proposed = new PolicyReader(range.Head, repository.Prefix).Read(problems) with { Model = policy.Model, Judges = policy.Judges };

        // What the base has changed since this branch was cut is not this change's doing.
        var before = from == range.PolicyCommit ? policy : new PolicyReader(repository.Tree(from), repository.Prefix).Read([]);
        changesOfPolicy = PolicyComparison.Compare(before, proposed);
        if (changed.Contains(Baseline.Path))
        {
            CheckBaseline(policy, before, proposed);
        }

        return proposed.CatalogFingerprint == policy.CatalogFingerprint ? null : proposed;
    }

    private void CheckBaseline(GatePolicy policy, GatePolicy before, GatePolicy proposed)
    {
        if (policy.HasBaseline || before.HasBaseline)
        {
            problems.AddRange(Baseline.Growth([.. policy.Baseline, .. before.Baseline], proposed.Baseline));
        }
        else if (proposed.HasBaseline)
        {
            notices.Add($"This change introduces the baseline: once it is merged, {proposed.Baseline.Count} findings are accepted, and the list can only shrink.");
        }
    }

    private void RequireCatalog(GatePolicy policy, CatalogLayout layout)
    {
        var looked = string.Join(", ", policy.Settings.Catalog.Synopses.Concat(layout.TableFiles));
        if (problems.Count == 0 && !Reader(range.Head, policy, layout).HasCatalog())
        {
            throw new UsageException($"There is no catalogue at {range.Head.Name}: no file is where shows are looked for ({looked}).",
                "Put shows into catalog/<show>/, or say in gate.yml under `catalog` where they are.");
        }

        if (problems.Count == 0 && range.From is null)
        {
            throw new UsageException($"The catalogue at {range.Head.Name} holds no synopsis that a rule speaks about ({looked}), so nothing was judged.",
                "Look at `catalog` and `severity` in gate.yml.");
        }
    }

    private CatalogReader Reader(ISourceTree tree, GatePolicy policy, CatalogLayout layout) => new(tree, policy.Settings.Catalog, layout, repository.Prefix);
}

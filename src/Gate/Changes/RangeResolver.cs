using Gate.Core.Documents;
using Gate.Git;

namespace Gate.Changes;

/// <summary>
/// Finds both ends of a range. The change is measured from the merge base, but rules come from the tip of the base: a branch cut before a rule
/// existed does not escape it.
/// </summary>
internal static class RangeResolver
{
    // Whatever runs on somebody's proposal: `pull_request`, `pull_request_target`, `pull_request_review` and so on, merge queues, and what follows them.
    private static readonly string[] EventsOfProposals = ["pull_request", "merge_group", "workflow_run", "issue_comment"];

    /// <summary>True for the events that run on what somebody proposes.</summary>
    public static bool IsProposal(string? eventName) => eventName is not null && EventsOfProposals.Any(name => eventName.StartsWith(name, StringComparison.Ordinal));

    /// <param name="eventName">The event of the workflow, if the program runs in one.</param>
    /// <exception cref="UsageException">An end cannot be found, or the request contradicts itself.</exception>
    public static ResolvedRange Resolve(GitRepository repository, RangeRequest request, string? eventName)
    {
        var isProposal = IsProposal(eventName);
        if (request.RulesFromHead && isProposal)
        {
            throw new UsageException($"`--rules-from head` is refused on the event {eventName}: a pull request does not choose the rules that judge it.",
                "Leave it out; rules come from the base.");
        }

        if (isProposal && IsFirstPush(request))
        {
            throw new UsageException($"The base is forty zeros, as on a first push, but the event is {eventName}: what is proposed cannot bring its own rules.",
                "Pass the commit that the event names as its base.");
        }

        if (request.WorkingTree && request.Head != RangeRequest.DefaultHead)
        {
            throw new UsageException($"`--head {request.Head}` and the working tree (--working-tree, --fix) contradict each other: only one of them can be judged.",
                "Leave one out, or check the other branch out first.");
        }

        var shows = ReadShows(request, eventName, isProposal);
        var headCommit = repository.ResolveCommit(request.Head) ?? throw Missing(repository, request.Head, "--head");
        var head = request.WorkingTree ? repository.WorkTree() : repository.Tree(headCommit);
        var range = request.All ? ResolveAll(repository, request, headCommit, head, isProposal) : ResolveChange(repository, request, headCommit, head);
        return CheckProject(repository, range) with { Shows = shows, Notices = [.. request.Notices, .. range.Notices] };
    }

    private static IReadOnlyList<PathPattern> ReadShows(RangeRequest request, string? eventName, bool isProposal)
    {
        if (request.Shows.Count == 0)
        {
            return [];
        }

        if (isProposal || !request.All)
        {
            throw new UsageException(isProposal ? $"`--show` is refused on the event {eventName}: what is proposed is judged whole." : "`--show` chooses from the whole catalogue.",
                isProposal ? "Leave it out; only what the change affects is judged." : "Say `--all` as well, or leave it out.");
        }

        var patterns = request.Shows.Select(pattern => new PathPattern(pattern)).ToList();
        return patterns.Find(pattern => pattern.Fault is not null || pattern.Pattern.Length == 0) is not { } faulty ? patterns : throw new UsageException(
            $"`--show {Excerpt.Of(faulty.Pattern)}` cannot be used. {faulty.Fault ?? "It is empty."}", "Write the ID of a show, or a pattern such as `night-*`.");
    }

    // Without a base the catalogue is judged by its own rules, as a sweep of the default branch is. What somebody proposes is not.
    private static ResolvedRange ResolveAll(GitRepository repository, RangeRequest request, string headCommit, ISourceTree head, bool isProposal)
    {
        var notices = new List<string>();
        var rules = request.Base is null && !isProposal ? headCommit : FindBase(repository, request, headCommit, notices) ?? headCommit;
        return new(null, head, request.WorkingTree ? null : headCommit, request.RulesFromHead ? head : repository.Tree(rules),
            request.RulesFromHead && (request.WorkingTree || rules != headCommit), notices);
    }

    private static ResolvedRange CheckProject(GitRepository repository, ResolvedRange range)
    {
        if (range.PolicyCommit is not { } commit || repository.ProjectAt(commit) is not { } project || project == repository.Prefix)
        {
            return range;
        }

        throw new UsageException(
            $"The project's folder is in doubt: by the gate.yml on disk it is {Named(repository.Prefix)}, by those of {commit} it is {Named(project)}.",
            "Name it: `--directory FOLDER`. A change that adds or removes a gate.yml does not choose what is judged.");

        static string Named(string folder) => folder.Length == 0 ? "the top of the repository" : folder;
    }

    private static ResolvedRange ResolveChange(GitRepository repository, RangeRequest request, string headCommit, ISourceTree head)
    {
        var notices = new List<string>();
        var tip = FindBase(repository, request, headCommit, notices);
        if (tip is null)
        {
            return new(null, head, request.WorkingTree ? null : headCommit, head, RulesFromHead: true, notices);
        }

        var partedAt = request.IsDirect ? [] : FindParting(repository, request, tip, headCommit, notices);
        var from = partedAt is [var parting] ? parting : tip;
        if (from == headCommit && !request.WorkingTree)
        {
            if (request.MustHoldChange)
            {
                throw new UsageException($"The base, {request.Base}, holds everything that the head, {request.Head}, holds, so there is no change to judge.",
                    "Look at the inputs `base` and `head`: on this event, their expressions name the same, or the wrong way round. What is left out is taken from the event.");
            }

            notices.Add("The base holds everything that the head holds, so there is no change to judge. `gate check --all` judges the whole catalogue.");
        }

        return new(from, head, request.WorkingTree ? null : headCommit, request.RulesFromHead ? head : repository.Tree(tip), request.RulesFromHead, notices) { PartedAt = partedAt };
    }

    // Measured from one of several, what differs from another could look as if nothing had changed; measured from the tip of the base, nothing that a merge can bring is missed.
    private static IReadOnlyList<string> FindParting(GitRepository repository, RangeRequest request, string tip, string headCommit, List<string> notices)
    {
        var bases = repository.MergeBases(tip, headCommit);
        if (bases.Count > 1)
        {
            notices.Add("Base and head have merged parts of each other, so they part at more than one commit. The head is compared with the base as it is now: what the base alone has changed since may be judged, too.");
            return bases;
        }

        return bases is [var one] && repository.IsCertain(one, tip, headCommit) ? bases : throw NoCommonAncestor(repository, request);
    }

    /// <returns>Null on the first push of a repository, when there is nothing to compare with.</returns>
    private static string? FindBase(GitRepository repository, RangeRequest request, string headCommit, List<string> notices)
    {
        var upstream = repository.UpstreamDefaultBranch();
        if (request.Base is null)
        {
            return upstream?.Commit ?? throw new UsageException("There is no upstream default branch to compare with (origin/HEAD, main or master).",
                "Name the branch that the change goes to: `--base REF`; or judge everything with `--all`.");
        }

        if (IsFirstPush(request))
        {
            var other = upstream is { } branch && branch.Commit != headCommit ? branch.Commit : null;
            notices.Add(other is null
                ? "This is the first push: there is no base, so the whole catalogue is judged, by the rules that come with it."
                : "This is the first push of a branch: it is compared with the default branch.");
            return other;
        }

        return repository.ResolveCommit(request.Base) ?? throw Missing(repository, request.Base, "--base");
    }

    private static bool IsFirstPush(RangeRequest request) => request.Base is { Length: 40 or 64 } name && name.All(c => c == '0');

    private static UsageException Missing(GitRepository repository, string name, string option) => name.Length == 0 ? new($"`{option}` is empty.",
        "Name a branch, tag or commit; in a workflow, look whether the expression has a value on this event.") : new(
        $"`{option} {name}` is not a commit of this clone.",
        repository.IsShallow
            ? $"The clone is shallow. Run `git fetch --depth=1 origin {name}`, or `git fetch --unshallow`; in a workflow, set `fetch-depth: 0` at actions/checkout."
            : $"Check its spelling, or fetch it: `git fetch origin {name}`.");

    private static UsageException NoCommonAncestor(GitRepository repository, RangeRequest request) => repository.IsShallow
        ? new("The clone is shallow, and the commit where the two branches part is not in it, or not surely the right one.",
            "Run `git fetch --deepen=100`, more if it is not enough, or `git fetch --unshallow`; in a workflow, set `fetch-depth: 0` at actions/checkout.")
        : new($"{request.Base ?? "The default branch"} and {request.Head} have no commit in common.",
            "Check --base; or judge everything with `--all`.");
}

using System.CommandLine;
using Gate.Changes;

namespace Gate.Commands;

/// <summary>The options of every command that looks at a range.</summary>
internal sealed class RangeOptions
{
    private readonly Option<string?> directory = new("--directory", "-C")
    {
        Description = "The project's folder. Default: the nearest folder upwards with a gate.yml, else the top of the repository.",
    };

    private readonly Option<string?> @base = new("--base")
    {
        Description = "What the change goes to: a branch, tag or commit. The change is measured from the merge base; rules come from its tip. Default: the upstream default branch.",
    };

    private readonly Option<string> head = new("--head") { Description = "The branch, tag or commit to judge.", DefaultValueFactory = _ => RangeRequest.DefaultHead };

    private readonly Option<bool> workingTree = new("--working-tree", "-w") { Description = "Judge the files as they lie on disk, with what is not committed." };

    private readonly Option<bool> all = new("--all", "-a") { Description = "Judge the whole catalogue, not only what changed: by the rules of the base where --base names one, else by its own." };

    private readonly Option<string[]> show = new("--show")
    {
        Description = "With --all: only this show, or those whose IDs match a pattern such as `night-*`. Several: give it several times, or part them with commas.",
    };

    private readonly Option<string> rulesFrom = new("--rules-from")
    {
        Description = "Where rules, settings and waivers come from. `head` is for authors of rules who try them; the output says so, and a pull request cannot ask for it.",
        DefaultValueFactory = _ => "base",
    };

    public RangeOptions() => rulesFrom.AcceptOnlyFromAmong("base", "head");

    /// <param name="isWholeCatalogue">True for a command that looks at everything in any case.</param>
    public void AddTo(Command command, bool isWholeCatalogue = false)
    {
        foreach (var option in new Option[] { @base, head, workingTree, all, show, rulesFrom, directory })
        {
            if ((option != all && option != show) || !isWholeCatalogue)
            {
                command.Options.Add(option);
            }
        }
    }

    public RangeRequest Read(ParseResult parsed) => new()
    {
        Directory = parsed.GetValue(directory),
        Base = parsed.GetValue(@base),
        Head = parsed.GetValue(head)!,
        WorkingTree = parsed.GetValue(workingTree),
        All = parsed.GetValue(all),
        Shows = SplitShows(parsed.GetValue(show) ?? []),
        RulesFromHead = parsed.GetValue(rulesFrom) == "head",
    };

    /// <summary>The patterns of several values, each of which may hold several, parted by commas.</summary>
    public static IReadOnlyList<string> SplitShows(IEnumerable<string> values) =>
        [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
}

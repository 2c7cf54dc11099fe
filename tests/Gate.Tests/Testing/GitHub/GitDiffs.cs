using System.Globalization;
using System.Text.RegularExpressions;
using Gate.Core.Reviewing;
using Gate.Git;

namespace Gate.Tests.Testing.GitHub;

/// <summary>Asks git, as GitHub does: three dots, three lines of context, renames found.</summary>
internal sealed partial class GitDiffs(string folder) : IDiffs
{
    private readonly GitCommand git = new(folder, []);
    private readonly Dictionary<(string, string), IReadOnlyDictionary<string, IReadOnlyList<LineRange>>> shown = [];
    private readonly Dictionary<(string, string, string), IReadOnlyList<(LineRange Old, int Added)>> moves = [];
    private readonly Dictionary<(string, string), bool> held = [];

    public IReadOnlyList<LineRange>? Hunks(FakePullRequest pull, string commit, string path)
    {
        if (!shown.TryGetValue((pull.Base, commit), out var files))
        {
            shown[(pull.Base, commit)] = files = Read($"{pull.Base}...{commit}");
        }

        return files.GetValueOrDefault(path);
    }

    public bool Holds(FakePullRequest pull, string commit)
    {
        if (!held.TryGetValue((pull.Head, commit), out var holds))
        {
            held[(pull.Head, commit)] = holds =
                ObjectName().IsMatch(commit) && (commit == pull.Head || git.TryRead(1, "merge-base", "--is-ancestor", commit, pull.Head) is not null);
        }

        return holds;
    }

    public int? Follow(string from, string to, string path, int line)
    {
        if (from == to)
        {
            return line;
        }

        if (!moves.TryGetValue((from, to, path), out var changes))
        {
            var text = git.Read("diff", "--no-ext-diff", "--no-color", "--no-renames", "-U0", from, to, "--", path);
            moves[(from, to, path)] = changes = [.. HunkHead().Matches(text).Select(head => (OldLines(head), Number(head, "newCount") - Number(head, "oldCount")))];
        }

        return changes.Any(change => change.Old.Start <= line && line <= change.Old.End) ? null : line + changes.Where(change => change.Old.End < line).Sum(change => change.Added);
    }

    // Sections of the patch come in the order of the list, whose names need no unquoting.
    private Dictionary<string, IReadOnlyList<LineRange>> Read(string range)
    {
        var list = git.Read("diff", "--name-status", "-z", "-M", range).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var names = new List<string>();
        for (var i = 0; i < list.Length; i += list[i][0] is 'R' or 'C' ? 3 : 2)
        {
            names.Add(list[i + (list[i][0] is 'R' or 'C' ? 2 : 1)]);
        }

        var sections = Section().Split(git.Read("diff", "--no-ext-diff", "--no-color", "-M", "-U3", range)).Skip(1).ToList();
        return names.Zip(sections).ToDictionary(pair => pair.First, pair => Hunks(pair.Second), StringComparer.Ordinal);
    }

    private static IReadOnlyList<LineRange> Hunks(string section) =>
        [.. HunkHead().Matches(section).Where(head => Number(head, "newCount") > 0).Select(head => new LineRange(Number(head, "new"), Number(head, "new") + Number(head, "newCount") - 1))];

    // An insertion stands behind its line: no line of the old side is in it.
    private static LineRange OldLines(Match head) => Number(head, "oldCount") is var count && Number(head, "old") is var first && count == 0 ? new(first + 1, first) : new(first, first + count - 1);

    private static int Number(Match head, string group) => head.Groups[group] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^@@ -(?<old>\d+)(?:,(?<oldCount>\d+))? \+(?<new>\d+)(?:,(?<newCount>\d+))? @@", RegexOptions.Multiline)]
    private static partial Regex HunkHead();

    [GeneratedRegex("^diff --git ", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex ObjectName();
}

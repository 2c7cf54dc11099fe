using System.Globalization;
using System.Text.RegularExpressions;
using Gate.Core.Reviewing;

namespace Gate.Git;

/// <summary>Which lines a pull request shows of a file: the hunks between two commits, with three lines of context, renames followed, as GitHub cuts them.</summary>
/// <param name="git">At the top of the repository.</param>
internal sealed partial class HunkReader(GitCommand git, string @base, string head)
{
    // Whatever the user has configured, both outputs of git list the same files in the same order.
    private static readonly string[] Settled =
    [
        "-M50%", "-l1000", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none", "--submodule=short", "--no-color", "--no-relative", "--diff-algorithm=myers",
        "--indent-heuristic", "--inter-hunk-context=0", "-U3",
    ];

    // Far below what the smallest system takes as a command line.
    private const int CharactersAtOnce = 50_000;

    /// <param name="paths">At the head, relative to the repository.</param>
    /// <returns>Those that the diff shows, in its order; a binary file, and one that was only renamed, has no hunks.</returns>
    public IReadOnlyList<FileDiff> Read(IReadOnlyCollection<string> paths)
    {
        var wanted = paths.ToHashSet(StringComparer.Ordinal);
        var shown = wanted.Count == 0 ? [] : Entries([]).Where(entry => wanted.Contains(entry.Path)).ToList();
        return [.. Chunks(shown).SelectMany(chunk => ReadChunk(chunk, wanted))];
    }

    private IEnumerable<FileDiff> ReadChunk(IReadOnlyList<Entry> chunk, HashSet<string> wanted)
    {
        var pathspecs = chunk.SelectMany(entry => new[] { entry.Source, entry.Path }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var entries = Entries(pathspecs).ToList();
        var hunks = Patches(pathspecs, entries.Sum(entry => entry.Patches));
        for (var (i, patch) = (0, 0); i < entries.Count; patch += entries[i].Patches, i++)
        {
            if (wanted.Contains(entries[i].Path))
            {
                yield return new(entries[i].Path, [.. hunks.GetRange(patch, entries[i].Patches).SelectMany(lines => lines)]);
            }
        }
    }

    // :<mode> SP <mode> SP <object> SP <object> SP <status> NUL <path> NUL, and another path for a rename.
    private IEnumerable<Entry> Entries(IReadOnlyCollection<string> pathspecs)
    {
        var pieces = git.ReadPieces(["diff", "--raw", "-z", .. Settled, @base, head, "--", .. pathspecs]).GetEnumerator();
        using (pieces)
        {
            while (pieces.MoveNext())
            {
                var status = pieces.Current[(pieces.Current.LastIndexOf(' ') + 1)..];
                var first = Next(pieces);
                var second = status[0] is 'R' or 'C' ? Next(pieces) : null;

                // A file in the place of a link is told as one gone and one new.
                yield return new(second ?? first, second is null ? null : first, status[0] == 'T' ? 2 : 1);
            }
        }
    }

    private static string Next(IEnumerator<string> pieces) =>
        pieces.MoveNext() ? pieces.Current : throw new GitException("`git diff --raw` ended in the middle of an entry.", "Try the same command by hand.");

    // Lines of a hunk are counted by its header: whatever a file holds cannot look like the beginning of another one. Names in headers are quoted, so they have no line breaks.
    private List<List<LineRange>> Patches(IReadOnlyCollection<string> pathspecs, int expected)
    {
        var patches = new List<List<LineRange>>();
        var (old, current) = (0, 0);
        foreach (var line in git.ReadLines(["-c", "core.quotePath=true", "diff", "--patch", .. Settled, @base, head, "--", .. pathspecs]))
        {
            if (old > 0 || current > 0)
            {
                old -= line is ['+' or '\\', ..] ? 0 : 1;
                current -= line is ['-' or '\\', ..] ? 0 : 1;
            }
            else if (line.StartsWith("diff --git ", StringComparison.Ordinal))
            {
                patches.Add([]);
            }
            else if (Header().Match(line) is { Success: true } header)
            {
                (old, current) = (Count(header, "old"), Count(header, "new"));
                AddRange(patches[^1], Number(header.Groups["start"].Value), current);
            }
        }

        return patches.Count == expected ? patches : throw new GitException(
            $"`git diff` lists {expected} files, but shows {patches.Count}.", "Compare `git diff --raw` with `git diff --patch` of the same commits.");
    }

    private static void AddRange(List<LineRange> ranges, int start, int count)
    {
        if (count > 0)
        {
            ranges.Add(new(start, start + count - 1));
        }
    }

    private static int Count(Match header, string side) => header.Groups[side].Success ? Number(header.Groups[side].Value) : 1;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IEnumerable<IReadOnlyList<Entry>> Chunks(IEnumerable<Entry> entries)
    {
        var (chunk, length) = (new List<Entry>(), 0);
        foreach (var entry in entries)
        {
            chunk.Add(entry);
            length += entry.Path.Length + (entry.Source?.Length ?? 0);
            if (length > CharactersAtOnce)
            {
                yield return chunk;
                (chunk, length) = ([], 0);
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    [GeneratedRegex(@"\A@@ -[0-9]{1,9}(,(?<old>[0-9]{1,9}))? \+(?<start>[0-9]{1,9})(,(?<new>[0-9]{1,9}))? @@")]
    private static partial Regex Header();

    /// <param name="Source">Where it was before; null when it was not renamed.</param>
    /// <param name="Patches">How many the diff shows of it.</param>
    private sealed record Entry(string Path, string? Source, int Patches);
}

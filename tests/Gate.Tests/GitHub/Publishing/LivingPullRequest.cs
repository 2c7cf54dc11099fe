using System.Text;
using Gate.Tests.Testing;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>
/// A pull request to which the things happen that happen to pull requests: edits, new and removed texts, facts, renames, merges of the base, rebases, amended and squashed commits. The seed
/// decides all of it.
/// </summary>
internal sealed class LivingPullRequest
{
    private static readonly string[] Openings = ["A pilot", "Two sisters", "The keeper", "A choir", "Nobody", "An old ferry", "The last clerk"];

    // Some of these are at fault: see OwnRules.
    private static readonly string[] Endings =
    [
        "comes home at dawn.", "finds a badword in the log.", "sells the boat.", "is factual about the storm.", "counts the doubtful lights.", "leaves a badword, and another badword, behind.", "waits.",
    ];

    private readonly Random random;
    private readonly SortedDictionary<string, List<(string Variant, string Text)>> shows = new(StringComparer.Ordinal);
    private readonly StringBuilder story = new();
    private int names;

    public LivingPullRequest(int seed)
    {
        random = new(seed);
        OwnRules.AddTo(Repository);
        for (var i = 0; i < 4; i++)
        {
            shows[$"show-{names++}"] = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Text())];
        }

        WriteAll();
        Repository.Write("README.md", "A catalogue.\n").Commit();
        Repository.Git("checkout", "-q", "-b", "change");
    }

    /// <summary>Whoever uses it deletes it.</summary>
    public TestRepository Repository { get; } = TestRepository.Create();

    public string Base => Repository.Git("rev-parse", "main").Trim();

    public string Head => Repository.Git("rev-parse", "change").Trim();

    /// <summary>What happened so far, for the message of a test that fails.</summary>
    public override string ToString() => story.ToString();

    /// <summary>Lets a few things happen and commits them.</summary>
    public void Push()
    {
        var before = Head;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Edit();
        }

        WriteAll();
        Repository.Commit();
        Rewrite(random.Next(6));
        if (Head == before)
        {
            Repository.Commit("Nothing");
        }

        story.AppendLine("push");
    }

    /// <summary>People answer a comment of ours, or delete one.</summary>
    /// <returns>The findings of what they deleted.</returns>
    public IEnumerable<string> Talk(Studio studio)
    {
        if (studio.Open.Count == 0 || random.Next(3) > 0)
        {
            return [];
        }

        var comment = studio.Open[random.Next(studio.Open.Count)];
        if (random.Next(2) == 0)
        {
            Tell($"reply to {comment.Place}");
            studio.GitHub.Reply(comment, "ada", "Is that so?");
            return [];
        }

        Tell($"delete the comment on {comment.Place}");
        studio.GitHub.Delete(comment);
        return Studio.Marker(comment)!.Fingerprints;
    }

    private void Edit()
    {
        var show = shows.Keys.ElementAt(random.Next(shows.Count));
        var suite = shows[show];
        var at = random.Next(suite.Count);
        switch (random.Next(9))
        {
            case 0 or 1 or 2:
                Tell($"edit {show}/{suite[at].Variant}");
                suite[at] = (suite[at].Variant, Text().Text);
                break;
            case 3:
                Tell($"insert into {show}");
                suite.Insert(at, Text());
                break;
            case 4 when suite.Count > 1:
                Tell($"remove {show}/{suite[at].Variant}");
                suite.RemoveAt(at);
                break;
            case 5:
                Tell("add a show");
                shows[$"show-{names++}"] = [Text(), Text()];
                break;
            case 6 when shows.Count > 1:
                Tell($"rename {show}");
                shows.Remove(show);
                shows[$"show-{names++}"] = suite;
                break;
            case 7:
                Tell($"mend {show}/{suite[at].Variant}");
                suite[at] = (suite[at].Variant, suite[at].Text.Replace("badword", "word", StringComparison.Ordinal).Replace("factual", "silent", StringComparison.Ordinal));
                break;
            default:
                Tell($"wrap {show}/{suite[at].Variant}");
                suite[at] = (suite[at].Variant, suite[at].Text.Replace(". ", ".\n", StringComparison.Ordinal));
                break;
        }
    }

    private void Rewrite(int kind)
    {
        switch (kind)
        {
            case 0:
                MoveBase();
                Tell("merge the base");
                Repository.Git("merge", "-q", "-X", "ours", "--no-edit", "main");
                ReadAll();
                break;
            case 1:
                MoveBase();
                Tell("rebase");
                Squash();
                Repository.Git("rebase", "-q", "-X", "theirs", "main");
                ReadAll();
                break;
            case 2:
                Tell("squash");
                Squash();
                break;
            case 3:
                Tell("amend");
                Repository.Git("commit", "-q", "--amend", "--allow-empty", "-m", $"Amended {names++}");
                break;
            default:
                break;
        }
    }

    // The base gains shows of its own: the same edits on both sides would make conflicts that a person solves.
    private void MoveBase()
    {
        Repository.Git("checkout", "-q", "main");
        Repository.Write($"catalog/base-{names++}/synopses.md", "## short\n\nAt the base, a badword.\n").Write("README.md", $"A catalogue, {names} of them.\n").Commit("Base");
        Repository.Git("checkout", "-q", "change");
    }

    private void Squash()
    {
        Repository.Git("reset", "-q", "--soft", Repository.Git("merge-base", "main", "change").Trim());
        Repository.Commit($"Squashed {names++}");
    }

    private void WriteAll()
    {
        foreach (var folder in Directory.Exists(Repository.PathOf("catalog")) ? Directory.GetDirectories(Repository.PathOf("catalog"), "show-*") : [])
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var (show, suite) in shows)
        {
            Repository.Write($"catalog/{show}/show.yml", $"title: {show}\n")
                .Write($"catalog/{show}/synopses.md", string.Concat(suite.Select(entry => $"## {entry.Variant}\n\n{entry.Text}\n\n")));
        }
    }

    // After a merge the files say what there is.
    private void ReadAll()
    {
        shows.Clear();
        foreach (var folder in Directory.GetDirectories(Repository.PathOf("catalog"), "show-*").Order(StringComparer.Ordinal))
        {
            var sections = File.ReadAllText(Path.Combine(folder, "synopses.md")).Split("## ", StringSplitOptions.RemoveEmptyEntries);
            shows[Path.GetFileName(folder)] = [.. sections.Select(section => section.Split("\n\n", 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()))];
        }
    }

    private (string Variant, string Text) Text() =>
        ($"v{names++}", string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Openings[random.Next(Openings.Length)]} {Endings[random.Next(Endings.Length)]}")));

    private void Tell(string line) => story.AppendLine(line);
}

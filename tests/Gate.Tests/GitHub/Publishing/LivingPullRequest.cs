using System.Text;
using Gate.Tests.Testing;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>
/// A pull request to which the things happen that happen to pull requests: edits, new and removed texts, facts, renames, suppressions, merges of the base, rebases, amended and squashed commits. Its base lives
/// too. The seed decides all of it.
/// </summary>
internal sealed class LivingPullRequest
{
    private static readonly string[] Openings = ["A pilot", "Two sisters", "The keeper", "A choir", "Nobody", "An old ferry", "The last clerk"];

    // Some of these are at fault: see OwnRules and HistoryModel.
    private static readonly string[] Endings =
    [
        "comes home at dawn.", "finds a badword in the log.", "sells the boat.", "is factual about the storm.", "counts the doubtful lights.", "leaves a badword, and another badword, behind.", "waits.",
        "hums a dull tune.", "counts the dull hours.",
    ];

    private readonly Random random;
    private readonly LivingPolicy policy;
    private readonly SortedDictionary<string, LivingSuite> shows = new(StringComparer.Ordinal);
    private readonly StringBuilder story = new();
    private int names;

    public LivingPullRequest(Random random, LivingPolicy policy)
    {
        (this.random, this.policy) = (random, policy);
        policy.AddTo(Repository);
        policy.Write(Repository);
        for (var i = 0; i < 4; i++)
        {
            shows[$"show-{names++}"] = new() { Texts = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Text())] };
        }

        WriteAll();
        Base = Head = Repository.Write("README.md", "A catalogue.\n").Commit();
        Repository.Git("checkout", "-q", "-b", "change");
    }

    /// <summary>Whoever uses it deletes it.</summary>
    public TestRepository Repository { get; } = TestRepository.Create();

    /// <summary>The tip of the branch that it goes to.</summary>
    public string Base { get; private set; }

    public string Head { get; private set; }

    /// <summary>What happened so far, for the message of a test that fails.</summary>
    public override string ToString() => story.ToString();

    public void Tell(string line) => story.AppendLine(line);

    /// <summary>Lets a few things happen and commits them.</summary>
    public void Push()
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Edit();
        }

        WriteAll();
        Repository.Commit();
        Rewrite(random.Next(8));
        var head = Repository.Git("rev-parse", "change").Trim();
        Head = head == Head ? Repository.Commit("Nothing") : head;
        Tell("push");
    }

    /// <summary>The base moves, and the branch does not follow.</summary>
    public void MoveBase()
    {
        Repository.Git("checkout", "-q", "main");

        // The base gains shows of its own: the same edits on both sides would make conflicts that a person solves.
        Repository.Write($"catalog/base-{names++}/synopses.md", "## short\n\nAt the base, a badword.\n").Write("README.md", $"A catalogue, {names} of them.\n");
        for (var i = random.Next(3); i > 0; i--)
        {
            Tell($"on the base: {policy.Change()}");
        }

        policy.Write(Repository);
        Base = Repository.Commit("Base");
        Repository.Git("checkout", "-q", "change");
    }

    private void Edit()
    {
        var show = shows.Keys.ElementAt(random.Next(shows.Count));
        var suite = shows[show];
        var at = random.Next(suite.Texts.Count);
        var (variant, text) = suite.Texts[at];
        switch (random.Next(11))
        {
            case 0 or 1 or 2:
                Change(show, suite, at, "edit", Text().Text);
                break;
            case 3:
                Tell($"insert into {show}");
                suite.Texts.Insert(at, Text());
                break;
            case 4 when suite.Texts.Count > 1:
                Tell($"remove {show}/{variant}");
                suite.Remove(at);
                break;
            case 5:
                Tell("add a show");
                shows[$"show-{names++}"] = new() { Texts = [Text(), Text()] };
                break;
            case 6 when shows.Count > 1:
                Tell($"rename {show}");
                shows.Remove(show);
                shows[$"show-{names++}"] = suite;
                break;
            case 7:
                Change(show, suite, at, "mend", text.Replace("badword", "word", StringComparison.Ordinal).Replace("factual", "silent", StringComparison.Ordinal));
                break;
            case 8:
                Change(show, suite, at, "polish", text.Replace("dull", "bright", StringComparison.Ordinal));
                break;
            case 9:
                Suppress(show, suite, (random.Next(2) == 0 ? "SYN9001" : "SYN9003", variant));
                break;
            default:
                Change(show, suite, at, "wrap", text.Replace(". ", ".\n", StringComparison.Ordinal));
                break;
        }
    }

    private void Change(string show, LivingSuite suite, int at, string how, string text)
    {
        Tell($"{how} {show}/{suite.Texts[at].Variant}");
        suite.Texts[at] = (suite.Texts[at].Variant, text);
    }

    private void Suppress(string show, LivingSuite suite, (string Rule, string Variant) word)
    {
        var isNew = suite.Meant.Add(word);
        Tell($"{(isNew ? "suppress" : "suppress no longer")} {word.Rule} on {show}/{word.Variant}");
        if (!isNew)
        {
            suite.Meant.Remove(word);
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
            case 4:
                Tell("the base moves on");
                MoveBase();
                break;
            default:
                break;
        }
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
            Repository.Write($"catalog/{show}/show.yml", $"title: {show}\n").Write($"catalog/{show}/synopses.md", suite.ToString());
        }
    }

    // After a merge the files say what there is.
    private void ReadAll()
    {
        shows.Clear();
        foreach (var folder in Directory.GetDirectories(Repository.PathOf("catalog"), "show-*").Order(StringComparer.Ordinal))
        {
            shows[Path.GetFileName(folder)] = LivingSuite.Read(File.ReadAllText(Path.Combine(folder, "synopses.md")));
        }
    }

    private (string Variant, string Text) Text() =>
        ($"v{names++}", string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Openings[random.Next(Openings.Length)]} {Endings[random.Next(Endings.Length)]}")));
}

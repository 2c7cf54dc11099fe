using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>
/// A pull request from its first push to its last: what people, the base and the model do in between, and a run of the action after each of it. The seed decides who judges, how many comments there may be, and what
/// happens.
/// </summary>
internal sealed class History : IAsyncDisposable
{
    private readonly int seed;
    private readonly Random random;
    private readonly LivingPolicy policy;
    private readonly LivingPullRequest life;
    private readonly HistoryModel? model;
    private readonly Studio studio;
    private readonly Dictionary<string, TrueFinding> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> deleted = new(StringComparer.Ordinal);
    private int? cap;
    private bool isIncomplete;
    private bool isAgain;

    public History(int seed)
    {
        this.seed = seed;
        random = new(seed);
        model = seed % 2 == 0 ? new() : null;
        cap = random.Next(3) == 0 ? random.Next(1, 4) : null;
        policy = new(random, model is not null);
        life = new(random, policy);
        studio = new(repository: life.Repository) { IsSilent = true };
        studio.Repository.Write(".git/info/exclude", "gate-reports/\n.gate/samples.db*\n");
    }

    public async Task LiveAsync(int runs)
    {
        for (var run = 1; run <= runs; run++)
        {
            Happen(isFirst: run == 1);
            Dress(isLast: run == runs);
            await RunAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await studio.DisposeAsync();
        await (model?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private string[] Options => cap is { } most ? ["--max-comments", $"{most}"] : [];

    private void Happen(bool isFirst)
    {
        Talk();
        isAgain = false;
        switch (isFirst ? 9 : random.Next(10))
        {
            case 0 or 1:
                isAgain = true;
                life.Tell("run again, later");
                if (random.Next(3) > 0)
                {
                    life.MoveBase();
                }

                break;
            case 2 or 3 or 4 when isIncomplete:
                life.Tell("run again");
                break;
            default:
                life.Push();
                break;
        }

        if (random.Next(12) == 0)
        {
            cap = cap is null ? 2 : null;
            life.Tell($"at most {cap ?? 30} comments from now on");
        }

        (studio.Pull.Head, studio.Pull.Base) = (life.Head, life.Base);
    }

    // How the model is, and whether the store is still there.
    private void Dress(bool isLast)
    {
        if (model is null)
        {
            return;
        }

        model.Mood = isLast || random.Next(isAgain ? 2 : 3) > 0 ? ModelMood.Fine : (ModelMood)random.Next(1, 6);
        if (random.Next(isAgain ? 2 : 8) == 0)
        {
            life.Tell("the store is lost");
            model.Forget();
            Array.ForEach(Directory.GetFiles(life.Repository.PathOf(".gate"), "samples.db*"), File.Delete);
        }

        life.Tell($"the model: {model.Mood}");
        foreach (var (name, value) in model.Variables)
        {
            studio.Workspace.Variables[name] = value;
        }
    }

    private async Task RunAsync()
    {
        var (before, answered) = (Told.On(studio), model?.Answered);
        var run = await studio.RunAsync(Options);
        var asked = model?.TakeAsked() ?? [];
        var now = Told.On(studio);
        var truth = await Truth.OfAsync(life, model, findings => TrueNames.Of(findings, now, studio.GitHub.LineOf));
        var open = model is null ? [] : truth.Questions.Except(model.Answered).ToHashSet(StringComparer.Ordinal);
        var story = $"seed {seed}, at most {cap ?? 30} comments\n{life}\n{run.Output}{run.Error}";
        policy.Failing = truth.Faults;
        foreach (var finding in truth.Findings.Values)
        {
            seen[finding.Fingerprint] = finding;
        }

        if (model is not null)
        {
            new QuestionCheck(model, truth, answered!, asked, story).Check();
            Assert.DoesNotContain(HistoryModel.Key, story, StringComparison.Ordinal);
        }

        isIncomplete = open.Count > 0;
        Assert.True(run.ExitCode == (isIncomplete ? 3 : truth.ExitCode), $"The verdict is {run.ExitCode}, from nothing it is {truth.ExitCode}, and {open.Count} questions are open.\n{story}");
        new HistoryCheck(studio, life, truth, before, now, seen, story) { IsIncomplete = isIncomplete, Cap = cap ?? 30, Deleted = deleted }.Check();
        await RepeatAsync(run, story);
    }

    // What could not be judged may be told with other words the second time, in the one summary; nothing else may. With a budget of one question the second run asks the next one.
    private async Task RepeatAsync(GateRun run, string story)
    {
        if (isIncomplete && model!.Mood == ModelMood.Dear)
        {
            return;
        }

        var before = (studio.Writes, studio.GitHub.Comments.Count);
        var places = studio.GitHub.ReviewComments.Select(comment => (comment.Id, comment.Body)).ToList();
        var again = await studio.RunAsync(Options);
        var asked = model?.TakeAsked() ?? [];
        story += $"\nand again\n{again.Output}{again.Error}";

        Assert.True(run.ExitCode == again.ExitCode, $"A second run says {again.ExitCode}.\n{story}");
        Assert.True(isIncomplete || asked.Count == 0, $"A second run asked something.\n{story}");
        Assert.True(isIncomplete || before == (studio.Writes, studio.GitHub.Comments.Count), $"A second run wrote something.\n{story}");
        Assert.True(before.Count == studio.GitHub.Comments.Count && places.SequenceEqual(studio.GitHub.ReviewComments.Select(comment => (comment.Id, comment.Body))), $"A second run said something on a line.\n{story}");
    }

    private void Talk()
    {
        if (studio.Open.Count == 0 || random.Next(3) > 0)
        {
            return;
        }

        var comment = studio.Open[random.Next(studio.Open.Count)];
        if (random.Next(2) == 0)
        {
            life.Tell($"reply to {comment.Place}");
            studio.GitHub.Reply(comment, "ada", "Is that so?");
            return;
        }

        life.Tell($"delete the comment on {comment.Place}");
        deleted.UnionWith(Studio.Marker(comment)!.Fingerprints);
        studio.GitHub.Delete(comment);
    }
}

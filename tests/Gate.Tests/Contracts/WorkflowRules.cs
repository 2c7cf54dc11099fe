using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Gate.Tests.Contracts;

/// <summary>What we ask of a workflow beyond what GitHub and actionlint ask: pinned actions, least permissions, no filter on paths, no expression of strangers in a shell, and inputs that exist.</summary>
internal static partial class WorkflowRules
{
    public const string Action = "gate-synopses/gate@";

    // A run on one of these judges by the rules of a branch.
    private static readonly string[] OfBranches = ["pull_request", "merge_group", "push"];

    // A run on one of these stands at the commit of a pull request without having judged it, or by rules of its own choosing.
    private static readonly string[] NotForTheCheck = ["workflow_dispatch", "schedule", "issue_comment", "pull_request_review_comment", "workflow_run"];

    /// <param name="inputs">The inputs of our action.</param>
    /// <returns>What is wrong, in the order of the file.</returns>
    public static IReadOnlyList<string> Problems(string workflow, IReadOnlySet<string> inputs)
    {
        var root = Read(workflow);
        var found = new List<string>();
        if (At(root, "on") is YamlMappingNode events)
        {
            found.AddRange(
                from trigger in events.Children
                from filter in Keys(trigger.Value)
                where filter is "paths" or "paths-ignore"
                select $"{trigger.Key}: `{filter}` leaves a required check pending");
        }

        if (At(root, "permissions") is not YamlMappingNode { Children.Count: 0 })
        {
            found.Add("the workflow does not begin with `permissions: {}`");
        }

        if (At(root, "concurrency") is null && At(root, "on") is not YamlScalarNode)
        {
            found.Add("the workflow has no `concurrency`");
        }

        // Groups hold for the whole repository.
        if (At(root, "concurrency") is { } concurrency && !(At(concurrency, "group") ?? concurrency).ToString().Contains("${{ github.workflow }}", StringComparison.Ordinal))
        {
            found.Add("`concurrency` does not name `github.workflow`, so a copy for another project cancels this one's runs");
        }

        found.AddRange(OfCheck(root));
        foreach (var (name, job) in ((YamlMappingNode)At(root, "jobs")!).Children)
        {
            found.AddRange(OfJob(job, inputs).Select(problem => $"{name}: {problem}"));
        }

        return found;
    }

    public static YamlMappingNode Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static YamlNode? At(YamlNode node, string key) => node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static IEnumerable<string> Keys(YamlNode? node) => node is YamlMappingNode mapping ? mapping.Children.Keys.Select(key => ((YamlScalarNode)key).Value!) : [];

    // What is asked of a workflow with a job that is the required check.
    private static IEnumerable<string> OfCheck(YamlMappingNode root)
    {
        var checks = ((YamlMappingNode)At(root, "jobs")!).Children.Where(job => IsCheck((At(job.Value, "name") ?? job.Key).ToString())).ToList();
        if (checks.Count == 0)
        {
            yield break;
        }

        foreach (var name in Triggers(At(root, "on")).Where(NotForTheCheck.Contains))
        {
            yield return $"{name}: a run on it would take the place of the pull request's check";
        }

        foreach (var name in Triggers(At(root, "on")).Where(name => OfBranches.Contains(name) && At(At(At(root, "on")!, name) ?? root, "branches") is null))
        {
            yield return $"{name}: without `branches`, a run for a branch with weaker rules answers for every other one of the same commit";
        }

        if (Triggers(At(root, "on")).Contains("pull_request") && (At(At(At(root, "on")!, "pull_request") ?? root, "types") as YamlSequenceNode)?.Contains(new YamlScalarNode("edited")) != true)
        {
            yield return "pull_request: without `edited` in `types`, a check outlives the base that it was made against";
        }

        foreach (var job in checks.Where(job => At(job.Value, "if") is not null))
        {
            yield return $"{job.Key}: `if` can skip a required check, and skipped counts as passed";
        }
    }

    private static bool IsCheck(string name) => name.Equals("Gate", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Gate ", StringComparison.Ordinal);

    private static IEnumerable<string> Triggers(YamlNode? on) => on switch
    {
        YamlScalarNode one => [one.Value!],
        YamlSequenceNode several => several.Select(name => name.ToString()),
        _ => Keys(on),
    };

    private static IEnumerable<string> OfJob(YamlNode job, IReadOnlySet<string> inputs)
    {
        if (At(job, "permissions") is not YamlMappingNode)
        {
            yield return "the job does not say which permissions it needs";
        }

        if (At(job, "timeout-minutes") is null)
        {
            yield return "the job has no `timeout-minutes`";
        }

        foreach (var problem in ((YamlSequenceNode)At(job, "steps")!).SelectMany(step => OfStep(step, inputs)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> OfStep(YamlNode step, IReadOnlySet<string> inputs)
    {
        var uses = (At(step, "uses") as YamlScalarNode)?.Value;
        var isOurs = uses == "./" || uses?.StartsWith(Action, StringComparison.Ordinal) == true;
        if (uses is not null && !isOurs && !Pinned().IsMatch(uses))
        {
            yield return $"`{uses}` is not pinned by a commit";
        }

        foreach (var key in isOurs ? Keys(At(step, "with")).Where(key => !inputs.Contains(key)) : [])
        {
            yield return $"`{key}` is no input of the action";
        }

        if (uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true && At(At(step, "with") ?? step, "persist-credentials") is null)
        {
            yield return "the checkout does not say whether it keeps its credentials";
        }

        if ((At(step, "run") as YamlScalarNode)?.Value is not { } script)
        {
            yield break;
        }

        if (script.Contains("${{", StringComparison.Ordinal))
        {
            yield return "an expression stands in a shell script: give it to the script as a variable";
        }

        if (script.Contains("gh api", StringComparison.Ordinal) && At(step, "shell")?.ToString() != "bash")
        {
            yield return "without `shell: bash` an error of `gh` within a pipe looks like an empty answer";
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_./-]+@[0-9a-f]{40}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pinned();
}

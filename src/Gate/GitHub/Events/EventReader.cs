using System.Text.Json;
using Gate.Commands;
using Gate.Core.Documents;

namespace Gate.GitHub.Events;

/// <summary>Reads the event that started the workflow from where GitHub's runner puts it.</summary>
internal static class EventReader
{
    public const string NameVariable = "GITHUB_EVENT_NAME";
    public const string PathVariable = "GITHUB_EVENT_PATH";

    // GitHub sends no payload above 25 MB.
    private const long MaximumBytes = 32 << 20;
    private const int MaximumDepth = 64;

    private static readonly string[] Known =
        ["pull_request", "pull_request_target", "merge_group", "push", "workflow_dispatch", "schedule", "workflow_run", "issue_comment", "pull_request_review_comment"];

    /// <exception cref="UsageException">There is none, or none that the action works on.</exception>
    public static GitHubEvent Read(ProgramContext context)
    {
        if (context.Environment(PathVariable) is not { Length: > 0 } path || context.Environment(NameVariable) is not { Length: > 0 } name)
        {
            throw new UsageException($"`gate action` runs inside GitHub Actions, which sets {NameVariable} and {PathVariable}; here one of them is missing.",
                "Use `gate check` everywhere else; it judges the same and writes the same reports.");
        }

        if (!Known.Contains(name))
        {
            var nearest = EditDistance.Nearest(name, Known);
            throw new UsageException($"The action does not work on the event `{Excerpt.Of(name)}`.{(nearest is null ? "" : $" Did you mean {nearest}?")}", $"It works on {string.Join(", ", Known)}.");
        }

        using var document = Open(path, name);
        return Of(name, new EventJson(document.RootElement, name));
    }

    private static JsonDocument Open(string path, string name)
    {
        try
        {
            var file = new FileInfo(path);
            if (file is { Exists: true, Length: <= MaximumBytes })
            {
                return JsonDocument.Parse(File.ReadAllBytes(path), new() { MaxDepth = MaximumDepth });
            }

            throw new UsageException($"The file of the event, {path}, {(file.Exists ? "is larger than any that GitHub sends" : "is not there")}.", Remedy);
        }
        catch (JsonException)
        {
            throw new UsageException($"The file of the event {name}, {path}, is not JSON.", Remedy);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The file of the event, {path}, cannot be read: {failed.Message}", Remedy);
        }
    }

    private const string Remedy = $"{PathVariable} must name the file that GitHub's runner wrote; in a container, its folder must be mounted.";

    private static GitHubEvent Of(string name, EventJson json) => name switch
    {
        "pull_request" => new GitHubEvent.PullRequest(Proposed(json, name)),
        "pull_request_target" => new GitHubEvent.PullRequestTarget(Proposed(json, name)),
        "merge_group" => new GitHubEvent.MergeGroup(json.Commit("merge_group", "base_sha"), json.Commit("merge_group", "head_sha")),
        "push" => new GitHubEvent.Push(
            json.Commit("before"), json.Commit("after"), json.Text("ref"), json.Flag("forced"), json.Flag("created"), json.Flag("deleted"), json.OptionalText("repository", "default_branch") ?? ""),
        "workflow_dispatch" => new GitHubEvent.WorkflowDispatch(),
        "schedule" => new GitHubEvent.Schedule(),
        "workflow_run" => new GitHubEvent.WorkflowRun(
            json.Id("workflow_run", "id"), json.Commit("workflow_run", "head_sha"), json.OptionalText("workflow_run", "head_branch") ?? "",
            json.OptionalText("workflow_run", "head_repository", "owner", "login"), json.OptionalText("workflow_run", "conclusion"), json.Text("workflow_run", "event"))
        {
            DefaultBranch = json.OptionalText("repository", "default_branch") ?? "",
        },
        _ => CommentOf(json, name),
    };

    private static ProposedChange Proposed(EventJson json, string name)
    {
        var action = json.Text("action");
        if (action == "closed")
        {
            throw new UsageException("The pull request was closed, so there is nothing to judge.", $"Take `closed` out of the `types` of `{name}` in the workflow.");
        }

        var head = json.OptionalText("pull_request", "head", "repo", "full_name");
        var into = json.OptionalText("pull_request", "base", "repo", "full_name") ?? json.OptionalText("repository", "full_name");
        return new(
            json.Number("pull_request", "number"), action, json.Commit("pull_request", "base", "sha"), json.Text("pull_request", "base", "ref"),
            json.Commit("pull_request", "head", "sha"), head, head is null || head != into, json.OptionalText("pull_request", "user", "login") ?? "")
        {
            Repository = into ?? "",
            DefaultBranch = json.OptionalText("repository", "default_branch") ?? "",
        };
    }

    private static GitHubEvent.Comment CommentOf(EventJson json, string name)
    {
        var isOnDiff = name == "pull_request_review_comment";
        if (json.Text("action") is var action && action != "created")
        {
            throw new UsageException($"The comment was {Excerpt.Of(action)}; only a new one is answered.", $"Write `types: [created]` below `{name}` in the workflow.");
        }

        if (!isOnDiff && !json.Has("issue", "pull_request"))
        {
            throw new UsageException("The comment is on an issue, not on a pull request, so it is none of the gate's.", "Add `if: github.event.issue.pull_request` to the job.");
        }

        return new(isOnDiff ? json.Number("pull_request", "number") : json.Number("issue", "number"), json.Id("comment", "id"), json.OptionalText("comment", "user", "login") ?? "",
            json.Text("comment", "body"), isOnDiff ? json.OptionalId("comment", "in_reply_to_id") : null, isOnDiff);
    }
}

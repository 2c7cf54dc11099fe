using System.Text.Json.Nodes;

namespace Gate.Tests.Testing.GitHub;

/// <summary>What a fake GitHub says of the things it keeps, with all that GitHub's description asks for.</summary>
/// <param name="root">The address of the API.</param>
internal sealed class FakeJson(FakeState state, Func<Uri> root)
{
    private const string Date = "2026-11-22T12:00:00Z";

    // The example of GitHub's own description, with its lists emptied.
    private static readonly string Template = File.ReadAllText(RepositoryRoot.PathOf("tests", "Gate.Tests", "Testing", "GitHub", "pull-request.json"));

    public JsonObject Pull(FakePullRequest pull)
    {
        var owner = state.Options.Repository.Split('/')[0];
        var json = JsonNode.Parse(Template)!.AsObject();
        (json["id"], json["number"], json["url"], json["state"]) = (pull.Number, pull.Number, $"{Address()}pulls/{pull.Number}", pull.IsOpen ? "open" : "closed");
        foreach (var (end, sha, branch, user) in new[] { ("head", pull.Head, pull.Branch, pull.HeadOwner ?? owner), ("base", pull.Base, pull.BaseBranch, owner) })
        {
            (json[end]!["sha"], json[end]!["ref"], json[end]!["label"], json[end]!["user"]) = (sha, branch, $"{user}:{branch}", Account(user));
        }

        return json;
    }

    public JsonObject Comment(FakeComment comment)
    {
        var json = Common(comment.Id, comment.NodeId, comment.Author, comment.Body);
        (json["created_at"], json["updated_at"]) = (Date, Date);
        if (comment.Place is not { } place)
        {
            json["url"] = $"{Address()}issues/comments/{comment.Id}";
            json["html_url"] = $"https://github.com/{state.Options.Repository}/pull/{comment.PullRequest}#issuecomment-{comment.Id}";
            json["issue_url"] = $"{Address()}issues/{comment.PullRequest}";
            json["performed_via_github_app"] = null;
            return json;
        }

        json["url"] = $"{Address()}pulls/comments/{comment.Id}";
        json["html_url"] = $"https://github.com/{state.Options.Repository}/pull/{comment.PullRequest}#discussion_r{comment.Id}";
        json["pull_request_url"] = $"{Address()}pulls/{comment.PullRequest}";
        json["pull_request_review_id"] = comment.Review ?? comment.Id;
        (json["diff_hunk"], json["path"]) = ("@@ -1 +1 @@", place.Path);
        (json["commit_id"], json["original_commit_id"]) = (state.PullRequests[comment.PullRequest]!.Head, place.Commit);
        (json["subject_type"], json["side"]) = (place.Lines is null ? "file" : "line", "RIGHT");
        (json["line"], json["original_line"]) = (place.Lines is null ? 1 : state.LineOf(comment), place.Lines?.End ?? 1);
        (json["start_line"], json["original_start_line"]) = (state.StartOf(comment), place.Lines is { } lines && lines.Start < lines.End ? lines.Start : null);
        json["start_side"] = json["original_start_line"] is null ? null : "RIGHT";
        (json["position"], json["original_position"]) = (json["line"] is null ? null : 1, 1);
        json["_links"] = Links("self", "html", "pull_request");
        if (comment.ReplyTo is { } first)
        {
            json["in_reply_to_id"] = first;
        }

        return json;
    }

    public JsonObject Review(FakeReview review)
    {
        var json = Common(review.Id, $"PRR_{review.Id}", review.Author, review.Body);
        (json["state"], json["commit_id"], json["submitted_at"]) = ("COMMENTED", review.Commit, Date);
        json["html_url"] = $"https://github.com/{state.Options.Repository}/pull/{review.PullRequest}#pullrequestreview-{review.Id}";
        json["pull_request_url"] = $"{Address()}pulls/{review.PullRequest}";
        json["_links"] = Links("html", "pull_request");
        return json;
    }

    public JsonObject Permission(string login, string permission)
    {
        var user = Account(login);
        user["role_name"] = permission;
        return new() { ["permission"] = permission, ["role_name"] = permission, ["user"] = user };
    }

    public JsonObject Account(string login)
    {
        var json = new JsonObject { ["login"] = login, ["id"] = 1, ["node_id"] = "U_1", ["avatar_url"] = Address(), ["gravatar_id"] = "", ["type"] = login.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User", ["site_admin"] = false };
        foreach (var name in new[] { "url", "html_url", "followers_url", "following_url", "gists_url", "starred_url", "subscriptions_url", "organizations_url", "repos_url", "events_url", "received_events_url" })
        {
            json[name] = $"{root()}users/{Uri.EscapeDataString(login)}";
        }

        return json;
    }

    private JsonObject Common(long id, string nodeId, string author, string body) =>
        new() { ["id"] = id, ["node_id"] = nodeId, ["user"] = Account(author), ["body"] = body, ["author_association"] = "CONTRIBUTOR" };

    private string Address() => $"{root()}repos/{state.Options.Repository}/";

    private JsonObject Links(params string[] names) => new(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["href"] = Address() })));
}

using System.Globalization;
using System.Text.Json;
using System.Web;
using Gate.Tests.Testing.FaultServer;

namespace Gate.Tests.Testing.GitHub;

/// <summary>The addresses of GitHub's API that the gate uses.</summary>
internal sealed class FakeApi(FakeState state, Func<Uri> root)
{
    private readonly FakeJson json = new(state, root);
    private readonly FakeGraphQl graphQl = new(state);

    public FakeReply Answer(ServerRequest request)
    {
        if (!request.Headers.TryGetValue("Authorization", out var credentials) || !state.Options.Tokens.TryGetValue(credentials.Split(' ')[^1], out var token))
        {
            return FakeReply.BadCredentials;
        }

        if (!request.Headers.ContainsKey("User-Agent"))
        {
            return FakeReply.Error(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header");
        }

        var address = new Uri(root(), request.Path);
        var body = request.Body.Length > 0 ? request.Json() : default;
        if (address.AbsolutePath == "/graphql")
        {
            return graphQl.Answer(token, body);
        }

        if (address.AbsolutePath == "/user")
        {
            return token.IsApp ? FakeReply.Forbidden : new(200, json.Account(token.Login));
        }

        var own = $"/repos/{state.Options.Repository}/";
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        return path.StartsWith(own, StringComparison.Ordinal) ? InRepository(request.Method, path[own.Length..].Split('/'), address, token, body) : FakeReply.NotFound;
    }

    private FakeReply InRepository(string method, string[] path, Uri address, FakeToken token, JsonElement body)
    {
        if (path is ["collaborators", var login, "permission"])
        {
            return new(200, json.Permission(login, state.Permissions.GetValueOrDefault(login, "read")));
        }

        var access = path[0] == "issues" && token.Issues > token.PullRequests ? token.Issues : token.PullRequests;
        if (access < (method == "GET" ? FakeAccess.Read : FakeAccess.Write))
        {
            return FakeReply.Forbidden;
        }

        return path switch
        {
            [_, "comments", var id, ..] when !IsNumber(id) => FakeReply.NotFound,
            [_, not "comments", ..] when !IsNumber(path[1]) => FakeReply.NotFound,
            ["pulls"] => FakePage.Of([.. Pulls(address).Select(json.Pull)], address),
            [_, "comments", var id] => OnComment(method, path[0] == "pulls", long.Parse(id, CultureInfo.InvariantCulture), body),
            [_, var number, ..] when state.PullRequests[int.Parse(number, CultureInfo.InvariantCulture)] is { } pull => InPull(method, [path[0], .. path[2..]], address, pull, token, body),
            _ => FakeReply.NotFound,
        };
    }

    private FakeReply InPull(string method, string[] path, Uri address, FakePullRequest pull, FakeToken token, JsonElement body) => (method, path) switch
    {
        ("GET", ["pulls"]) => new(200, json.Pull(pull)),
        ("GET", [var kind, "comments"]) => FakePage.Of([.. state.Comments.Where(comment => comment.PullRequest == pull.Number && comment.Place is null == (kind == "issues")).Select(json.Comment)], address),
        ("POST", ["issues", "comments"]) => FakeChecks.Body(FakeChecks.Text(body, "body"))?.Of("IssueComment") ?? Created(state.Add(pull.Number, token.Login, FakeChecks.Text(body, "body")!)),
        ("POST", ["pulls", "comments"]) => CreateComment(pull, token, body),
        ("POST", ["pulls", "reviews"]) => CreateReview(pull, token, body),
        ("POST", ["pulls", "comments", var id, "replies"]) => Reply(pull, token, long.Parse(id, CultureInfo.InvariantCulture), body),
        _ => FakeReply.NotFound,
    };

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private IEnumerable<FakePullRequest> Pulls(Uri address)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        var owner = state.Options.Repository.Split('/')[0];
        return state.PullRequests.Where(pull => (query["state"] == "all" || pull.IsOpen) && (query["head"] is not { } head || head == $"{pull.HeadOwner ?? owner}:{pull.Branch}"));
    }

    private FakeReply OnComment(string method, bool isOnDiff, long id, JsonElement body)
    {
        if (state.Comments.Find(comment => comment.Id == id && comment.Place is not null == isOnDiff) is not { } found)
        {
            return FakeReply.NotFound;
        }

        switch (method)
        {
            case "PATCH" when FakeChecks.Body(FakeChecks.Text(body, "body")) is { } wrong:
                return wrong.Of(isOnDiff ? "PullRequestReviewComment" : "IssueComment");
            case "PATCH":
                found.Body = FakeChecks.Text(body, "body")!;
                return new(200, json.Comment(found));
            case "DELETE":
                state.Comments.Remove(found);
                return new(204, null);
            default:
                return new(200, json.Comment(found));
        }
    }

    private FakeReply CreateReview(FakePullRequest pull, FakeToken token, JsonElement body)
    {
        var (text, commit) = (FakeChecks.Text(body, "body") ?? "", FakeChecks.Text(body, "commit_id") ?? pull.Head);
        var comments = body.TryGetProperty("comments", out var list) ? list.EnumerateArray().ToList() : [];
        if ((text.Length > 0 ? FakeChecks.Body(text) : comments.Count == 0 ? FakeChecks.Body("") : null) is { } wrong)
        {
            return wrong;
        }

        if (FakeChecks.Text(body, "event") != "COMMENT")
        {
            return FakeReply.Error(422, "Unprocessable Entity", "This server knows no other event than COMMENT");
        }

        if (!state.Diffs.Holds(pull, commit))
        {
            return FakeReply.Error(422, "Unprocessable Entity", "commit_id is not part of the pull request");
        }

        var places = comments.ConvertAll(comment => (FakeChecks.Place(state, pull, commit, comment), Body: FakeChecks.Text(comment, "body")));
        if (places.Select(place => place.Item1.Wrong).FirstOrDefault(refused => refused is not null) is { } first)
        {
            return first;
        }

        var review = state.Review(pull.Number, token.Login, commit, text);
        places.ForEach(place => state.Add(pull.Number, token.Login, place.Body!, place.Item1.Place, review.Id));
        return new(200, json.Review(review));
    }

    private FakeReply CreateComment(FakePullRequest pull, FakeToken token, JsonElement body)
    {
        if (FakeChecks.Text(body, "commit_id") is not { } commit || !state.Diffs.Holds(pull, commit))
        {
            return FakeReply.Error(422, "Validation Failed", "commit_id is not part of the pull request").Of("PullRequestReviewComment");
        }

        var (place, wrong) = FakeChecks.Place(state, pull, commit, body);
        return wrong?.Of("PullRequestReviewComment") ?? Created(state.Add(pull.Number, token.Login, FakeChecks.Text(body, "body")!, place));
    }

    private FakeReply Reply(FakePullRequest pull, FakeToken token, long id, JsonElement body) =>
        state.Comments.Find(comment => comment.Id == id && comment.PullRequest == pull.Number && comment.Place is not null) is not { } found ? FakeReply.NotFound
        : FakeChecks.Body(FakeChecks.Text(body, "body"))?.Of("PullRequestReviewComment") ?? Created(state.Add(pull.Number, token.Login, FakeChecks.Text(body, "body")!, found.Place, replyTo: found.ReplyTo ?? found.Id));

    private FakeReply Created(FakeComment comment) => new(201, json.Comment(comment));
}

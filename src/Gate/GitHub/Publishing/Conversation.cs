using Gate.Core.Reviewing;
using Gate.GitHub.Client;

namespace Gate.GitHub.Publishing;

/// <summary>What we have said on a pull request so far. A comment is ours when it begins with a marker and we wrote it: anybody can copy a marker, nobody the author.</summary>
/// <param name="Summary">The summary comment; the oldest where two runs at once made two.</param>
/// <param name="Spare">Later summaries of such runs.</param>
internal sealed record Conversation(IReadOnlyList<PublishedComment> Comments, IssueComment? Summary, CommentMarker? SummaryMarker, IReadOnlyList<IssueComment> Spare)
{
    /// <param name="viewer">Who we write as; null where the token does not say.</param>
    /// <exception cref="GitHubException">It could not be read.</exception>
    public static async Task<Conversation> ReadAsync(IGitHub github, string? viewer, int pullRequest, string project, CancellationToken cancellation)
    {
        var placed = await github.ReviewCommentsAsync(pullRequest, cancellation);
        var answered = placed.Select(comment => comment.ReplyTo).OfType<long>().ToHashSet();
        var comments =
            from comment in placed
            where comment.ReplyTo is null && IsOurs(viewer, comment.Author, comment.IsBot)
            let marker = CommentMarkers.Parse(comment.Body)
            where marker is { Kind: not CommentKind.Summary } && marker.Project == project
            orderby comment.Id
            select new PublishedComment(comment.Id, comment.NodeId, marker, comment.Body, comment is { Lines: null, IsOnFile: false }, answered.Contains(comment.Id), comment.Url)
            {
                Path = comment.Path,
                Lines = comment.Lines,
            };
        var summaries = (await github.IssueCommentsAsync(pullRequest, cancellation))
            .Where(comment => IsOurs(viewer, comment.Author, comment.IsBot) && CommentMarkers.Parse(comment.Body) is { Kind: CommentKind.Summary } marker && marker.Project == project)
            .OrderBy(comment => comment.Id)
            .ToList();
        return new([.. comments], summaries.FirstOrDefault(), summaries.Count == 0 ? null : CommentMarkers.Parse(summaries[0].Body), [.. summaries.Skip(1)]);
    }

    /// <summary>True when we wrote it. A token that does not say whose it is can only be an app's.</summary>
    public static bool IsOurs(string? viewer, string author, bool isBot) => viewer is null ? isBot : author.Equals(viewer, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where each finding is told, by its fingerprint.</summary>
    public IReadOnlyDictionary<string, string> Links() => Comments
        .Where(comment => comment.Marker.Kind == CommentKind.Finding)
        .SelectMany(comment => comment.Marker.Fingerprints.Select(fingerprint => (fingerprint, comment.Url)))
        .GroupBy(pair => pair.fingerprint, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Url, StringComparer.Ordinal);

    /// <summary>Comments that say nothing that an older one does not say: two runs at once made them.</summary>
    public IEnumerable<PublishedComment> Duplicates()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var comment in Comments.Where(comment => comment.Marker.Kind == CommentKind.Finding))
        {
            var isNew = false;
            foreach (var fingerprint in comment.Marker.Fingerprints)
            {
                isNew |= told.Add(fingerprint);
            }

            if (!isNew && !comment.HasReplies)
            {
                yield return comment;
            }
        }
    }
}

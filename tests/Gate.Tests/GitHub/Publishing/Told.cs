using Gate.Core.Reviewing;
using Gate.Tests.Testing.GitHub;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>What a pull request says at one moment.</summary>
internal sealed class Told
{
    private Told(Studio studio)
    {
        Open = [.. studio.Open];
        Findings = [.. Open.SelectMany(comment => Studio.Marker(comment)!.Fingerprints.Select(fingerprint => (fingerprint, comment)))];
        Summaries = [.. studio.GitHub.IssueComments.Where(comment => comment.IsBot)];
        Summary = Summaries.Count == 0 ? "" : Summaries[0].Body;
        var marker = CommentMarkers.Parse(Summary);
        Known = marker?.Fingerprints.ToHashSet(StringComparer.Ordinal) ?? [];
        Earlier = marker?.Earlier ?? [];
    }

    /// <summary>Comments on places that say something is wrong.</summary>
    public IReadOnlyList<FakeComment> Open { get; }

    public IReadOnlyList<(string Fingerprint, FakeComment Comment)> Findings { get; }

    public IReadOnlyList<FakeComment> Summaries { get; }

    /// <summary>The text of the summary; empty where there is none.</summary>
    public string Summary { get; }

    /// <summary>The findings that the summary knows.</summary>
    public IReadOnlySet<string> Known { get; }

    /// <summary>Those that it knew at the push before.</summary>
    public IReadOnlyList<string> Earlier { get; }

    /// <summary>How many it calls fixed.</summary>
    public int Fixed => Enumerable.Range(1, 100).FirstOrDefault(count => Summary.Contains($"{ReviewMarkdown.Number(count)} {(count == 1 ? "finding" : "findings")} fixed since", StringComparison.Ordinal));

    public static Told On(Studio studio) => new(studio);

    public bool Tells(string fingerprint) => Findings.Any(pair => pair.Fingerprint == fingerprint);
}

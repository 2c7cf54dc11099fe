using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gate.GitHub.Client;

/// <summary>What goes over the wire, as GitHub names it. Anything may be missing in what comes back.</summary>
internal static class Wire
{
    /// <summary>A pull request.</summary>
    public sealed record Pull(int Number, string? State, Branch? Head, Branch? Base);

    /// <summary>One end of a pull request.</summary>
    public sealed record Branch(string? Sha, string? Ref, Account? User);

    /// <summary>A person, or an app.</summary>
    public sealed record Account(string? Login, string? Type);

    /// <summary>What somebody may do.</summary>
    public sealed record Collaborator(string? Permission);

    /// <summary>A comment on the conversation or on the diff, as it comes back.</summary>
    public sealed record Comment(long Id, string? NodeId, Account? User, string? Body, string? HtmlUrl)
    {
        public string? Path { get; init; }

        public int? StartLine { get; init; }

        public int? Line { get; init; }

        public string? Side { get; init; }

        public string? SubjectType { get; init; }

        public long? InReplyToId { get; init; }
    }

    /// <summary>A review to be made.</summary>
    public sealed record Review(string CommitId, string? Body, string Event, IReadOnlyList<Placed> Comments);

    /// <summary>A comment to be made on the diff.</summary>
    public sealed record Placed(string Path, string Body)
    {
        public string? CommitId { get; init; }

        public int? Line { get; init; }

        public string? Side { get; init; }

        public int? StartLine { get; init; }

        public string? StartSide { get; init; }

        public string? SubjectType { get; init; }
    }

    /// <summary>A text to be written.</summary>
    public sealed record Text(string Body);

    /// <summary>What is asked by GraphQL.</summary>
    public sealed record Query([property: JsonPropertyName("query")] string Source, IReadOnlyDictionary<string, JsonElement> Variables);
}

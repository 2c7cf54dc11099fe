namespace Gate.GitHub.Client;

/// <summary>What a token needs, in the words of a workflow.</summary>
internal static class Permissions
{
    public const string Read = "pull-requests: read";

    public const string Write = "pull-requests: write";

    public const string Resolve = "contents: write";
}

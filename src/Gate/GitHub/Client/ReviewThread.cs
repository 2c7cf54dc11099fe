namespace Gate.GitHub.Client;

/// <summary>A conversation on the diff.</summary>
internal sealed record ReviewThread(string NodeId, bool IsResolved);

namespace Gate.GitHub.Client;

/// <summary>Why a comment is folded away; GitHub shows the reason.</summary>
internal enum HidingReason
{
    Resolved,
    Outdated,
    Duplicate,
}

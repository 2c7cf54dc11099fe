namespace Gate.GitHub.Runner;

/// <summary>What is written to a pull request.</summary>
internal enum PublishMode
{
    /// <summary>Comments on lines, and the summary.</summary>
    Review,

    /// <summary>The summary alone.</summary>
    Summary,

    None,
}

namespace Gate.GitHub.Publishing;

/// <summary>What is put on a pull request.</summary>
internal enum PublishMode
{
    /// <summary>Comments on the lines, and the summary.</summary>
    Review,

    /// <summary>The summary alone.</summary>
    Summary,

    /// <summary>Nothing; reports and the step summary are written all the same.</summary>
    None,
}

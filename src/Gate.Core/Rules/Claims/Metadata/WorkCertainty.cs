namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>How sure it is that words mean the show that the synopsis is about.</summary>
internal enum WorkCertainty
{
    None,

    /// <summary>A sentence that only names a work, or begins with it. Seldom, it is one within the story.</summary>
    Likely,
    Sure,
}

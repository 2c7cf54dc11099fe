namespace Gate.Git;

/// <summary>Git could not do what was asked. The run ends without a verdict.</summary>
/// <param name="message">What happened.</param>
/// <param name="remedy">What to do about it.</param>
internal sealed class GitException(string message, string remedy) : Exception(message)
{
    public string Remedy { get; } = remedy;
}

namespace Gate.GitHub.Runner;

/// <summary>An input of action.yml, and an option of `gate action` unless it is a secret.</summary>
/// <param name="Default">As action.yml has it; null for none.</param>
/// <param name="IsSecret">True where the value comes from the workflow alone, never from a command line, which other processes can read.</param>
internal sealed record ActionInput(string Name, string Description, string? Default = null, bool IsSecret = false)
{
    /// <summary>As GitHub's runner names it: in capitals, hyphens kept.</summary>
    public string Variable => $"INPUT_{Name.Replace(' ', '_').ToUpperInvariant()}";
}

namespace Gate.GitHub.Runner;

/// <summary>An output of action.yml.</summary>
/// <param name="Value">Empty where the run has none.</param>
internal sealed record ActionOutput(string Name, string Description, Func<ActionOutcome, string> Value);

using Gate.Changes;
using Gate.GitHub.Publishing;
using Gate.Providers;

namespace Gate.GitHub.Runner;

/// <summary>What the inputs and options of the action say, checked.</summary>
/// <param name="Workspace">The folder that paths are relative to.</param>
/// <param name="Range">Base, head, folder and shows, where they were given.</param>
/// <param name="Model">Stronger than the environment and gate.yml.</param>
/// <param name="ModelKey">Null where none was given, or an empty one, as on a fork.</param>
/// <param name="Reports">Relative to the workspace.</param>
internal sealed record ActionSettings(string Workspace, RangeRequest Range, ModelSource Model, Secret? ModelKey, string Reports)
{
    /// <summary>The file that keeps the model's answers; null for the usual one.</summary>
    public string? Store { get; init; }

    /// <summary>Null where there is none: nothing can be written to a pull request.</summary>
    public Secret? Token { get; init; }

    public PublishMode Publish { get; init; } = PublishMode.Review;

    /// <summary>On lines of one pull request, at most.</summary>
    public int MaxComments { get; init; } = PublishSettings.DefaultMaxComments;

    public bool ResolveThreads { get; init; }

    /// <summary>The full path of the review's file; null where none is wanted.</summary>
    public string? ReviewFile { get; init; }

    /// <summary>The folder for requests to the model and their answers; null for none.</summary>
    public string? Trace { get; init; }

    public string ReportPath(string file) => Path.Combine(Workspace, Reports, file);
}

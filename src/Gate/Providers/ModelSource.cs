using Gate.Core.Settings;

namespace Gate.Providers;

/// <summary>What a run says of the model beside gate.yml and the environment.</summary>
/// <param name="Settings">From the command line, or the inputs of a workflow.</param>
internal sealed record ModelSource(ModelSettings Settings)
{
    /// <summary>True for a run to which a workflow may have to deny secrets: a key, endpoint or name that is not there leaves judging to the store, and is no error.</summary>
    public bool MayBeWithheld { get; init; }

    /// <summary>Inputs that are to name the endpoint or the model, and were given nothing: a secret or variable that the run may not see reaches it so.</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];
}

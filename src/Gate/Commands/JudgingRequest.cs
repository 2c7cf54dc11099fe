using Gate.Changes;
using Gate.Providers;
using Gate.Providers.Telemetry;
using Gate.Providers.Tracing;

namespace Gate.Commands;

/// <summary>What is to be judged, and by whom.</summary>
/// <param name="Model">What the command line says of the model; null for a run that asks none, whatever is configured.</param>
/// <param name="Store">The file that keeps the model's answers; null for the usual one.</param>
internal sealed record JudgingRequest(RangeRequest Range, ModelSource? Model, string? Store)
{
    public TraceFolder? Traces { get; init; }

    public RunTelemetry? Telemetry { get; init; }
}

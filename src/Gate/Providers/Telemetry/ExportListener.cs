using System.Diagnostics.Tracing;

namespace Gate.Providers.Telemetry;

/// <summary>Hears what the exporter could not send: it tells nobody else.</summary>
internal sealed class ExportListener : EventListener
{
    private volatile string? trouble;

    /// <summary>What the exporter calls its first trouble, such as FailedToReachCollector; null without any.</summary>
    public string? Trouble => trouble;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "OpenTelemetry-Exporter-OpenTelemetryProtocol")
        {
            EnableEvents(eventSource, EventLevel.Warning);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) => trouble ??= eventData.EventName;
}

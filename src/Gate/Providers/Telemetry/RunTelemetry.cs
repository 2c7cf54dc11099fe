using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Gate.Commands;
using Gate.Core.Reporting;
using Gate.Core.Verdicts;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Telemetry;

/// <summary>The telemetry of one run: its span, under which those of its calls stand, and the way to the collector. There is none unless the environment names a collector.</summary>
internal sealed class RunTelemetry : IDisposable
{
    private readonly IDisposable export;
    private readonly Activity? span;
    private bool isComplete;

    private RunTelemetry(IDisposable export)
    {
        this.export = export;
        span = Signals.Source.StartActivity("gate check", ActivityKind.Internal);
    }

    /// <returns>Null when no collector is configured; then nothing of OpenTelemetry is loaded.</returns>
    public static RunTelemetry? Start(ProgramContext context) =>
        OtlpSettings.Read(context) is { } settings ? Start(settings, context) : null;

    /// <summary>An endpoint whose requests are told; what surrounds a call comes around this.</summary>
    public IChatClient Around(IChatClient endpoint, ConfiguredModel model, TimeProvider time) => new TelemetryClient(endpoint, model, time, span?.Context ?? default);

    /// <summary>Notes how the run ended. A run that is not completed was stopped or refused.</summary>
    public void Complete(GateResult result)
    {
        isComplete = result.Outcome != GateOutcome.Incomplete;
        var cells = LedgerCount.Of(result.Ledger);
        span?.SetTag("gate.cells.planned", cells.Planned)
            .SetTag("gate.cells.judged", cells.Judged)
            .SetTag("gate.cells.reused", cells.Reused)
            .SetTag("gate.cells.waived", cells.Waived)
            .SetTag("gate.cells.faulted", cells.Faulted)
            .SetTag("gate.cells.skipped_for_budget", cells.SkippedForBudget)
            .SetTag("process.exit.code", (int)result.Outcome);
    }

    /// <summary>Ends the span and sends what is left. It takes a few seconds at most, whatever the collector does.</summary>
    public void Dispose()
    {
        if (!isComplete)
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }

        span?.Dispose();
        export.Dispose();
    }

    // On its own, so that OpenTelemetry's assemblies are loaded by who asks for them alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RunTelemetry? Start(OtlpSettings settings, ProgramContext context)
    {
        try
        {
            return new(OtlpExport.Start(settings, context.Error));
        }
        catch (Exception failed) when (failed is ArgumentException or FormatException or InvalidOperationException or IOException or CryptographicException)
        {
            // Headers and certificates are secrets, so the message is not shown.
            context.Error.WriteLine($"gate: No telemetry is sent, because an OTEL_… variable cannot be used ({failed.GetType().Name}). Look at OTEL_EXPORTER_OTLP_HEADERS first: it is NAME=VALUE, with commas between.");
            return null;
        }
    }
}

using Gate.Commands;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Gate.Providers.Telemetry;

/// <summary>Sends spans and measurements to a collector through the OpenTelemetry SDK, beside the run. A collector that is away or hangs is told once, and costs a few seconds at the end.</summary>
internal sealed class OtlpExport : IDisposable
{
    private const int LongestFlush = 4000;
    private const int Grace = 500;
    private readonly ExportListener listener = new();
    private readonly TextWriter error;
    private readonly TracerProvider? traces;
    private readonly MeterProvider? metrics;
    private volatile bool isCut;

    private OtlpExport(OtlpSettings settings, TextWriter error)
    {
        this.error = error;
        traces = settings.Traces is { } spans ? Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(Configuration(spans)))
            .SetResourceBuilder(Resource())
            .AddSource(Signals.Name)
            .AddOtlpExporter(options => Address(options, spans))
            .Build() : null;
        metrics = settings.Metrics is { } measurements ? Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(Configuration(measurements)))
            .SetResourceBuilder(Resource())
            .AddMeter(Signals.Name)
            .AddOtlpExporter(options => Address(options, measurements))
            .Build() : null;
    }

    public static OtlpExport Start(OtlpSettings settings, TextWriter error) => new(settings, error);

    public void Dispose()
    {
        // Each on its own thread: a flush cannot be cancelled, only left behind.
        Thread[] flushes = [Begin(() => traces?.Shutdown(LongestFlush), traces), Begin(() => metrics?.Shutdown(LongestFlush), metrics)];
        var isOver = Array.TrueForAll(flushes, flush => flush.Join(LongestFlush + Grace));
        var trouble = listener.Trouble ?? (isOver && !isCut ? null : "it takes too long");
        listener.Dispose();
        if (trouble is not null)
        {
            error.WriteLine($"gate: Not all telemetry reached the collector that OTEL_EXPORTER_OTLP_… names ({trouble}). The verdict does not depend on it.");
        }
    }

    private Thread Begin(Func<bool?> flush, IDisposable? provider)
    {
        var thread = new Thread(() =>
        {
            if (flush() == false)
            {
                isCut = true;
            }

            provider?.Dispose();
        })
        { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static IConfiguration Configuration(OtlpSignal signal) => new ConfigurationBuilder().AddInMemoryCollection(signal.Variables).Build();

    // What the environment says of the service wins. No identity is made up for the machine or the process.
    private static ResourceBuilder Resource() =>
        ResourceBuilder.CreateEmpty().AddTelemetrySdk().AddService("gate", serviceVersion: GateProgram.Version, autoGenerateServiceInstanceId: false).AddEnvironmentVariableDetector();

    private static void Address(OtlpExporterOptions options, OtlpSignal signal)
    {
        if (signal.IsWhole)
        {
            options.Endpoint = signal.Address;
        }
    }
}

using Gate.Commands;

namespace Gate.Providers.Telemetry;

/// <summary>Where telemetry goes, by OpenTelemetry's own variables: for each signal its variables, those of all signals where it has none. Null for a signal that is not sent.</summary>
internal sealed record OtlpSettings(OtlpSignal? Traces, OtlpSignal? Metrics)
{
    private const string Exporter = "OTEL_EXPORTER_OTLP_";

    /// <summary>What the SDK takes for the address of a signal, and what for the one of all of them.</summary>
    private const string Address = Exporter + "ENDPOINT";

    private const string DiagnosticsFile = "OTEL_DIAGNOSTICS.json";

    // The SDK's own waits are longer than anybody wants to wait for a command to end.
    private static readonly KeyValuePair<string, string?>[] Defaults =
    [
        new(Exporter + "PROTOCOL", "http/protobuf"),
        new(Exporter + "TIMEOUT", "3000"),
    ];

    /// <returns>Null when there is nothing to send, or nowhere to send it.</returns>
    public static OtlpSettings? Read(ProgramContext context)
    {
        if (string.Equals(context.Environment("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var settings = new OtlpSettings(Signal(context, "TRACES"), Signal(context, "METRICS"));
        return settings is { Traces: null, Metrics: null } || IsDisturbed(context) ? null : settings;
    }

    // The SDK obeys this file wherever it is started, and writes a log to the folder that it names. In a checkout it may be anybody's.
    private static bool IsDisturbed(ProgramContext context)
    {
        if (!File.Exists(Path.Combine(context.WorkingDirectory, DiagnosticsFile)))
        {
            return false;
        }

        context.Error.WriteLine($"gate: No telemetry is sent, because there is a {DiagnosticsFile} in the working directory, which could make the exporter write files anywhere. Run gate from another folder, with --directory.");
        return true;
    }

    private static OtlpSignal? Signal(ProgramContext context, string name)
    {
        if (context.Environment($"OTEL_{name}_EXPORTER") == "none")
        {
            return null;
        }

        var ownAddress = $"{Exporter}{name}_ENDPOINT";
        var isOwn = context.Environment(ownAddress) is { Length: > 0 };
        var variable = isOwn ? ownAddress : Address;
        if (context.Environment(variable) is not { Length: > 0 } value)
        {
            return null;
        }

        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            // The SDK would use an address of its own. The value is not shown: it may hold a password.
            context.Error.WriteLine($"gate: {variable} is no address that begins with http:// or https://. Without one, no telemetry of this kind is sent.");
            return null;
        }

        return new(Variables(context, $"{Exporter}{name}_"), address, isOwn);
    }

    private static Dictionary<string, string?> Variables(ProgramContext context, string own)
    {
        var set = context.Variables.Where(name => name.StartsWith("OTEL_", StringComparison.Ordinal) && context.Environment(name) is { Length: > 0 }).ToList();
        var variables = new Dictionary<string, string?>(Defaults, StringComparer.OrdinalIgnoreCase);
        foreach (var name in set.Where(name => !name.StartsWith(own, StringComparison.Ordinal)))
        {
            variables[name] = context.Environment(name);
        }

        foreach (var name in set.Where(name => name.StartsWith(own, StringComparison.Ordinal)))
        {
            variables[Exporter + name[own.Length..]] = context.Environment(name);
        }

        return variables;
    }
}

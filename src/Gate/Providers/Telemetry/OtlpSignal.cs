namespace Gate.Providers.Telemetry;

/// <summary>How one kind of telemetry is sent.</summary>
/// <param name="Variables">OpenTelemetry's variables as they hold for this signal.</param>
/// <param name="Address">Of the collector.</param>
/// <param name="IsWhole">True when nothing, such as `/v1/traces`, is added to the address.</param>
internal sealed record OtlpSignal(IReadOnlyDictionary<string, string?> Variables, Uri Address, bool IsWhole);

using Xunit;

namespace Gate.Tests.Providers.Telemetry;

/// <summary>The program gives a collector a few seconds at its end. Beside tests that take all processors, that would be a test of the machine.</summary>
[CollectionDefinition("Telemetry", DisableParallelization = true)]
public sealed class TestsOfTelemetry;

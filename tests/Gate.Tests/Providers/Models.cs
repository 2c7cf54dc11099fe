using Gate.Core.Settings;
using Gate.Providers;

namespace Gate.Tests.Providers;

/// <summary>Configured models for tests.</summary>
internal static class Models
{
    public static ConfiguredModel At(Uri endpoint, ModelSettings? settings = null, string? key = null) =>
        new(ModelProvider.OpenaiCompatible, endpoint, "m", key is null ? null : new(key), settings ?? new());
}

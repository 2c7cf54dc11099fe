using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gate.Core.Reviewing;

/// <summary>Writes the values of an enumeration by the words that reports use for them; numbers are refused.</summary>
internal sealed class ReviewWord<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

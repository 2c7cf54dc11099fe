using System.Text.Json.Serialization;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>How a review is written as JSON: strict when it is read, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    WriteIndented = true,
    NewLine = "\n",
    MaxDepth = 8,
    Converters = [typeof(ReviewWord<Criterion>), typeof(ReviewWord<Severity>), typeof(ReviewWord<Verdict>), typeof(ReviewWord<GateOutcome>), typeof(ReviewWord<AcceptanceKind>)])]
[JsonSerializable(typeof(Review))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;

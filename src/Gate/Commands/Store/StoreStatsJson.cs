using System.Text.Json;
using Gate.Core.Judging.Sampling;
using Gate.Core.Reporting;
using Gate.Storage;

namespace Gate.Commands.Store;

/// <summary>What a store holds, for programs.</summary>
internal static class StoreStatsJson
{
    private const int FormatVersion = 1;

    public static void Write(StoreStatistics counted, bool isChecked, TextWriter output)
    {
        using var file = new JsonOutput(output);
        var json = file.Json;
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        file.Text("path", counted.Path);
        json.WriteNumber("schema", counted.Schema);
        json.WriteNumber("fileBytes", counted.FileBytes);
        json.WriteNumber("logBytes", counted.LogBytes);
        if (isChecked)
        {
            json.WriteBoolean("whole", true);
        }

        json.WriteNumber("replies", counted.Replies);
        json.WriteNumber("cells", counted.Cells);
        Times(json, counted.Oldest, counted.Newest);
        Tokens(json, counted.Usage);
        file.List("models", counted.Models, model =>
        {
            file.Text("model", model.Model);
            json.WriteNumber("replies", model.Replies);
            Times(json, model.Oldest, model.Newest);
            Tokens(json, model.Usage);
        });
        json.WriteEndObject();
        file.Finish();
    }

    private static void Times(Utf8JsonWriter json, DateTimeOffset? oldest, DateTimeOffset? newest)
    {
        if (oldest is { } from && newest is { } to)
        {
            json.WriteString("oldest", from.UtcDateTime);
            json.WriteString("newest", to.UtcDateTime);
        }
    }

    private static void Tokens(Utf8JsonWriter json, TokenUsage usage)
    {
        json.WriteNumber("promptTokens", usage.Prompt);
        json.WriteNumber("cachedTokens", usage.Cached);
        json.WriteNumber("completionTokens", usage.Completion);
    }
}

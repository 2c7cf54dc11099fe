using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Gate.Providers.Wire;

namespace Gate.Providers.Probing;

/// <summary>Asks an endpoint for the models that it has. Not every endpoint tells.</summary>
internal static class ModelList
{
    private const int LongestList = 4 << 20;

    /// <returns>Null when the endpoint answers but has no such list, or does not show it.</returns>
    /// <exception cref="CallException">Nothing answers.</exception>
    public static async Task<IReadOnlyList<string>?> ReadAsync(HttpClient http, ConfiguredModel model, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, model.Endpoint + "/models");
        if (model.Key is { } key && model.Provider == ModelProvider.Azure)
        {
            request.Headers.Add("api-key", key.Reveal());
        }
        else if (model.Key is { } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer.Reveal());
        }

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return null;
            }

            var list = new ArrayBufferWriter<byte>();
            await BoundedStream.ReadAsync(await response.Content.ReadAsStreamAsync(cancellation), list, LongestList, cancellation);
            return Parse(list.WrittenMemory);
        }
        catch (HttpRequestException failed)
        {
            throw Failures.FromConnection(failed.HttpRequestError, model, failed);
        }
        catch (Exception failed) when (failed is IOException or InvalidDataException)
        {
            throw Failures.FromConnection(HttpRequestError.Unknown, model, failed);
        }
    }

    private static List<string>? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                ? [.. data.EnumerateArray().Select(Id).OfType<string>()]
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Id(JsonElement model) =>
        model.ValueKind == JsonValueKind.Object && model.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}

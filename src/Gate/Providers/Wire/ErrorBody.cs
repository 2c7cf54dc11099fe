using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gate.Commands;

namespace Gate.Providers.Wire;

/// <summary>What an endpoint says about an error, in any of the shapes that servers use.</summary>
/// <param name="Message">One printable line, cut to what a person reads; empty when there is none.</param>
/// <param name="Code">As the endpoint names the error; empty when it does not.</param>
/// <param name="Parameter">The parameter of the request that is at fault, by its name on the wire; null when that is not said.</param>
internal sealed partial record ErrorBody(string Message, string Code, string? Parameter)
{
    private const int LongestMessage = 300;
    private const int LongestPage = 64 * 1024;

    private static readonly string[] Parameters =
        ["temperature", "top_p", "max_tokens", "max_completion_tokens", "response_format", "reasoning_effort", "seed", "logprobs", "stop", "n"];

    /// <param name="key">Taken out of what is said before anything is cut; null where there is none.</param>
    public static ErrorBody Read(ReadOnlyMemory<byte> body, Secret? key)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var error = Member(root, "error") ?? root;
            var message = error.ValueKind == JsonValueKind.String ? error.GetString()! : Text(error, "message") ?? Text(root, "message") ?? Member(root, "detail")?.GetRawText() ?? "";
            return Create(key?.RemoveFrom(message) ?? message, Text(error, "code") ?? Text(error, "type") ?? "", Text(error, "param"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // A gateway's page of HTML says nothing to anybody.
            var text = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, LongestPage)]);
            text = key?.RemoveFrom(text) ?? text;
            return Create(text.TrimStart().StartsWith('<') ? "" : text, "", null);
        }
    }

    private static ErrorBody Create(string message, string code, string? parameter)
    {
        var known = Parameters.FirstOrDefault(name => name == parameter) ?? (parameter is null ? Parameters.FirstOrDefault(name => Names(message, name)) : null);
        var line = Printable.Line(message.Length > LongestMessage ? message[..LongestMessage] + "…" : message);
        return new(line.Trim(), code, known);
    }

    // 'temperature', "temperature", `temperature`; and `n` is one letter, so its value must follow.
    private static bool Names(string message, string name) =>
        Quoted().Matches(message).Any(match => match.Groups["name"].Value == name) || (name == "n" && SingleChoice().IsMatch(message));

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    [GeneratedRegex("""['"`](?<name>[a-z_]{1,30})['"`]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bn ?(?:=|>|must be) ?1\b")]
    private static partial Regex SingleChoice();
}

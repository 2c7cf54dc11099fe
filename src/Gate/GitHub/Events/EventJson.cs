using System.Text.Json;

namespace Gate.GitHub.Events;

/// <summary>The content of an event, read value by value: what is missing or of another kind is told by its path.</summary>
internal sealed class EventJson(JsonElement root, string eventName)
{
    private const int LongestText = 100_000;

    /// <exception cref="UsageException">It is not there, or no text.</exception>
    public string Text(params ReadOnlySpan<string> path) => OptionalText(path) ?? throw Missing(path, "a text");

    public string? OptionalText(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: <= LongestText } text ? text : null;

    /// <exception cref="UsageException">It is not there, or does not name a commit.</exception>
    public string Commit(params ReadOnlySpan<string> path) =>
        OptionalText(path) is { Length: 40 or 64 } name && name.All(char.IsAsciiHexDigitLower) ? name : throw Missing(path, "a commit");

    /// <exception cref="UsageException">It is not there, or no positive number.</exception>
    public int Number(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number) && number > 0 ? number : throw Missing(path, "a number");

    /// <exception cref="UsageException">It is not there, or no positive number.</exception>
    public long Id(params ReadOnlySpan<string> path) => OptionalId(path) ?? throw Missing(path, "a number");

    public long? OptionalId(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var number) && number > 0 ? number : null;

    public bool Flag(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.True };

    public bool Has(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: not JsonValueKind.Null };

    private JsonElement? Find(ReadOnlySpan<string> path)
    {
        var element = root;
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    private UsageException Missing(ReadOnlySpan<string> path, string what) => new(
        $"The event file is not one of the event {eventName}: `{string.Join('.', path)}` is not {what}.",
        "Look at GITHUB_EVENT_NAME and GITHUB_EVENT_PATH; on GitHub, the runner sets both.");
}

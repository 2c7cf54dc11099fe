using System.Text.RegularExpressions;
using Gate.Commands;
using Gate.Core.Documents;
using Gate.Core.Settings;

namespace Gate.Providers;

/// <summary>Reads the key from the environment or from a file. No message shows it, nor anything that might be one.</summary>
internal static partial class KeySource
{
    private const int LongestKey = 16 * 1024;

    /// <returns>Null when there is none, which is right for a server that asks for none.</returns>
    public static Secret? Read(ModelSettings settings, ProgramContext context, Action<Location?, string, string> refuse)
    {
        if (settings.KeyFrom is not { } from)
        {
            return context.Environment(EnvironmentSettings.KeyVariable)?.Trim() is { Length: > 0 } key
                ? Checked(key, $"The variable {EnvironmentSettings.KeyVariable}", null, refuse)
                : null;
        }

        if (from.Value.Contains('/', StringComparison.Ordinal) || from.Value.Contains('\\', StringComparison.Ordinal))
        {
            return ReadFile(from.Value, Path.GetFullPath(from.Value, context.WorkingDirectory), from.Location, refuse);
        }

        if (!VariableName().IsMatch(from.Value))
        {
            refuse(from.Location, "`model.key-from` is neither the name of an environment variable nor a path. If it is the key itself, it is no longer a secret: replace it.",
                "Write a name such as OPENAI_API_KEY, or a path with a slash.");
            return null;
        }

        if (context.Environment(from.Value)?.Trim() is { Length: > 0 } value)
        {
            return Checked(value, $"The variable {from.Value}", from.Location, refuse);
        }

        refuse(from.Location, $"`model.key-from` names the environment variable {from.Value}, which is not set.", "Set it to the key, or name another one.");
        return null;
    }

    /// <summary>True for the name of an environment variable that is not set, or empty.</summary>
    public static bool IsEmptyVariable(string name, ProgramContext context) => VariableName().IsMatch(name) && string.IsNullOrWhiteSpace(context.Environment(name));

    private static Secret? ReadFile(string name, string path, Location place, Action<Location?, string, string> refuse)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length <= LongestKey)
            {
                return Checked(File.ReadAllText(path).Trim(), $"The file {name}", place, refuse);
            }

            refuse(place, $"`model.key-from` names the file {name}, which {(file.Exists ? "is too large to be a key" : "does not exist")}.", "Name a file that holds the key and nothing else.");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            refuse(place, $"`model.key-from` names the file {name}, which cannot be read.", "Let this user read it.");
        }

        return null;
    }

    private static Secret? Checked(string key, string what, Location? place, Action<Location?, string, string> refuse)
    {
        if (key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and < '\u007F'))
        {
            return new(key);
        }

        refuse(place, $"{what} holds no key: {(key.Length == 0 ? "it is empty" : "a key has neither spaces nor line breaks, and only ASCII characters")}.", "Put the key there, and nothing else.");
        return null;
    }

    // In capitals: what has small letters is more likely a key than a name.
    [GeneratedRegex(@"\A[A-Z_][A-Z0-9_]{0,99}\z")]
    private static partial Regex VariableName();
}

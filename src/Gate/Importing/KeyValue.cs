namespace Gate.Importing;

/// <summary>A `key=value` of the command line.</summary>
internal static class KeyValue
{
    /// <exception cref="UsageException">There is no equals sign, or nothing before it.</exception>
    public static (string Key, string Value) Parse(string text, string option, string example) => text.IndexOf('=') is var at and > 0
        ? (text[..at].Trim(), text[(at + 1)..].Trim())
        : throw new UsageException($"{option} {text} is no pair.", $"Write it as {option} {example}.");
}

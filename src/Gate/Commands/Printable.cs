namespace Gate.Commands;

/// <summary>Keeps what comes from files and arguments from steering a terminal, or GitHub's runner, which reads a log for commands.</summary>
internal static class Printable
{
    /// <summary>One line without control characters, without marks that turn the direction of text, and with nothing that a runner takes for a command: `::` at its beginning, `##[` anywhere.</summary>
    public static string Line(string text)
    {
        var line = string.Concat(text.ReplaceLineEndings(" ").Select(c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : c))
            .Replace("##[", "#\u266F[", StringComparison.Ordinal);
        var start = line.Length - line.TrimStart().Length;
        return line.AsSpan(start).StartsWith("::") ? $"{line[..start]}:\uA789{line[(start + 2)..]}" : line;
    }
}

using Gate.Core.Reporting;

namespace Gate.Commands;

/// <summary>Keeps what comes from files and arguments from steering a terminal, or the runner that reads a log.</summary>
internal static class Printable
{
    /// <summary>One line without control characters, without marks that turn the direction of text, and with nothing that a runner takes for a command.</summary>
    public static string Line(string text) => InertText.Line(
        string.Concat(text.ReplaceLineEndings(" ").Select(c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : c)));
}

namespace Gate.Commands;

/// <summary>Keeps what comes from files and arguments from steering a terminal.</summary>
internal static class Printable
{
    /// <summary>One line without control characters and without marks that turn the direction of text.</summary>
    public static string Line(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : c));
}

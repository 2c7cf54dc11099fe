using System.Text;

namespace Gate.Importing;

/// <summary>Writes text as a YAML value: plainly where that cannot be misread, else between quotation marks.</summary>
internal static class YamlText
{
    private static readonly string[] Words = ["null", "true", "false", "yes", "no", "on", "off"];

    public static string Write(string text) => IsPlain(text) ? text : Quote(text);

    private static bool IsPlain(string text) => text.Length is > 0 and <= 200
        && char.IsLetter(text[0]) && text[^1] != ' '
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '_' or '-' or '\'' or '’' or '(' or ')' or '/' or ';')
        && !Words.Contains(text.ToLowerInvariant());

    private static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => builder.Append('\\').Append(c),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => builder.Append($"\\u{(int)c:x4}"),
                _ => builder.Append(c),
            };
        }

        return builder.Append('"').ToString();
    }
}

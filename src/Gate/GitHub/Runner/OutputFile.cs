using System.Security.Cryptography;
using System.Text;

namespace Gate.GitHub.Runner;

/// <summary>
/// The file that GitHub's runner reads outputs from: `name&lt;&lt;delimiter`, the value, the delimiter. It is random and not in the value, so that no value can end itself and add outputs of its own.
/// </summary>
internal static class OutputFile
{
    private const int DelimiterDigits = 32;

    /// <param name="delimiter">Makes a new one each time; null for random ones.</param>
    public static string Format(IEnumerable<(string Name, string Value)> outputs, Func<string>? delimiter = null)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in outputs)
        {
            var end = Delimiter(value, delimiter ?? RandomDelimiter);
            text.Append($"{name}<<{end}\n{value}\n{end}\n");
        }

        return text.ToString();
    }

    private static string Delimiter(string value, Func<string> next)
    {
        while (true)
        {
            var delimiter = next();
            if (!value.Contains(delimiter, StringComparison.OrdinalIgnoreCase))
            {
                return delimiter;
            }
        }
    }

    private static string RandomDelimiter() => $"ghadelimiter_{RandomNumberGenerator.GetHexString(DelimiterDigits, lowercase: true)}";
}

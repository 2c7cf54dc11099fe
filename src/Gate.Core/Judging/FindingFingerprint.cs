using System.Security.Cryptography;
using System.Text;
using Gate.Core.Catalogs;

namespace Gate.Core.Judging;

/// <summary>The identity of a finding over time: rule, synopsis, normalised words and ordinal among equals; never a line, so that it survives insertions.</summary>
public static class FindingFingerprint
{
    /// <param name="ordinal">Which one it is, from 0, among findings of the same rule on the same words of the same synopsis.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public static string Compute(string ruleId, SynopsisId synopsis, string words, int ordinal) => Compute(ruleId, synopsis.ToString(), words, ordinal);

    /// <inheritdoc cref="Compute(string, SynopsisId, string, int)"/>
    public static string Compute(string ruleId, string synopsis, string words, int ordinal)
    {
        var content = $"gate-finding-1\n{ruleId}\n{synopsis}\n{Normalise(words)}\n{ordinal}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
    }

    /// <summary>Lower case, one space for any white space, straight quotation marks.</summary>
    internal static string Normalise(string words)
    {
        var builder = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c switch { '‘' or '’' => '\'', '“' or '”' => '"', _ => char.ToLowerInvariant(c) });
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().TrimEnd();
    }
}

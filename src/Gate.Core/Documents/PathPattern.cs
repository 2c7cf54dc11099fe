using System.Text;
using System.Text.RegularExpressions;

namespace Gate.Core.Documents;

/// <summary>
/// A pattern for paths with forward slashes: `*` and `?` stay within a folder, `**` crosses folders, `{name}` is a part without a slash that is
/// handed back (a `{locale}` also without a dot). The whole path must match; case counts.
/// </summary>
public sealed class PathPattern
{
    private readonly Regex regex;

    public PathPattern(string pattern)
    {
        Pattern = pattern;
        regex = new Regex(Translate(pattern), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public string Pattern { get; }

    /// <summary>The folders at the beginning that hold no wildcard, with their slash: `catalog/` of `catalog/{show}/show.yml`.</summary>
    public string FixedPrefix
    {
        get
        {
            var wild = Pattern.IndexOfAny(['*', '?', '{']);
            var fixedPart = wild < 0 ? Pattern : Pattern[..wild];
            return fixedPart[..(fixedPart.LastIndexOf('/') + 1)];
        }
    }

    public bool IsMatch(string path) => regex.IsMatch(path);

    /// <returns>The parts named in braces, or null when the path does not match.</returns>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var match = regex.Match(path);
        return match.Success
            ? match.Groups.Values.Where(group => !char.IsAsciiDigit(group.Name[0])).ToDictionary(group => group.Name, group => group.Value)
            : null;
    }

    private static string Translate(string pattern)
    {
        var builder = new StringBuilder(@"\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest.StartsWith("**/"))
            {
                builder.Append("(?:[^/]+/)*");
                i += 2;
            }
            else if (rest.StartsWith("**"))
            {
                builder.Append(".*");
                i++;
            }
            else if (rest[0] == '{' && rest.IndexOf('}') is var end and > 0)
            {
                var name = rest[1..end].ToString();
                builder.Append("(?<").Append(name).Append('>').Append(name == "locale" ? "[^/.]+" : "[^/]+").Append(')');
                i += end;
            }
            else
            {
                builder.Append(rest[0] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return builder.Append(@"\z").ToString();
    }
}

using System.Text;

namespace Gate.Core.Documents;

/// <summary>
/// A pattern for paths with forward slashes: `*` and `?` stay within a folder, `**` crosses folders, `{name}` is a part without a slash that is
/// handed back (a `{locale}` also without a dot). The whole path must match; case counts. Any text makes a pattern; see <see cref="Fault"/>.
/// </summary>
public sealed class PathPattern
{
    private const int MaximumPathLength = 10_000;

    private readonly IReadOnlyList<PathToken> tokens;

    public PathPattern(string pattern)
    {
        Pattern = pattern;
        var tokenizer = new PathTokenizer(pattern);
        tokens = tokenizer.Read();
        Fault = tokenizer.Fault;
    }

    public string Pattern { get; }

    /// <summary>What is wrong with the pattern, in a sentence; null when nothing is. A faulty pattern matches as far as it was understood.</summary>
    public string? Fault { get; }

    /// <summary>The names in braces, in their order.</summary>
    public IEnumerable<string> Names => tokens.Where(IsName).Select(token => token.Text);

    /// <summary>The folders at the beginning that hold no wildcard, with their slash: `catalog/` of `catalog/{show}/show.yml`.</summary>
    public string FixedPrefix => PrefixWith("", "");

    public bool IsMatch(string path) => Matched(path) is not null;

    /// <returns>The parts named in braces, or null when the path does not match.</returns>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        if (Matched(path) is not { } matcher)
        {
            return null;
        }

        var parts = new Dictionary<string, string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsName(tokens[i]))
            {
                parts[tokens[i].Text] = matcher.Taken(i);
            }
        }

        return parts;
    }

    /// <summary>The folders at the beginning once a name is filled in: `catalog/night-ferry/` of `catalog/{show}/show.yml`.</summary>
    public string PrefixWith(string name, string value)
    {
        var prefix = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == PathTokenKind.Literal)
            {
                prefix.Append(tokens[i].Text);
            }
            else if (i + 1 < tokens.Count && IsName(tokens[i + 1]) && tokens[i + 1].Text == name)
            {
                prefix.Append(value);
                i++;
            }
            else
            {
                break;
            }
        }

        var known = prefix.ToString();
        return known[..(known.LastIndexOf('/') + 1)];
    }

    private static bool IsName(PathToken token) => token is { Kind: PathTokenKind.Many, Text.Length: > 0 };

    private PathMatcher? Matched(string path)
    {
        // Nearly all paths of a repository differ from a pattern in its fixed beginning or end.
        if (path.Length > MaximumPathLength
            || (tokens is [{ Kind: PathTokenKind.Literal } first, ..] && !path.StartsWith(first.Text, StringComparison.Ordinal))
            || (tokens is [.., { Kind: PathTokenKind.Literal } last] && !path.EndsWith(last.Text, StringComparison.Ordinal)))
        {
            return null;
        }

        var matcher = new PathMatcher(tokens, path);
        return matcher.Match() ? matcher : null;
    }
}

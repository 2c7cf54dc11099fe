using System.Text;

namespace Gate.Core.Documents;

/// <summary>Takes a path pattern apart. What is wrong with it is told and then read as plain characters.</summary>
internal sealed class PathTokenizer(string pattern)
{
    private const int MaximumLength = 400;

    private readonly List<PathToken> tokens = [];
    private readonly StringBuilder literal = new();

    /// <summary>What is wrong, in a sentence; null when nothing is.</summary>
    public string? Fault { get; private set; }

    public IReadOnlyList<PathToken> Read()
    {
        Fault = Misshapen();
        for (var i = 0; i < pattern.Length && i < MaximumLength;)
        {
            i += ReadPart(pattern.AsSpan(i));
        }

        Flush();
        return tokens;
    }

    private string? Misshapen()
    {
        if (pattern.Length is 0 or > MaximumLength)
        {
            return $"A pattern has 1 to {MaximumLength} characters; this one has {pattern.Length}.";
        }

        return pattern.Contains('\\') || pattern.Split('/').Any(part => part is "" or "." or "..")
            ? "A pattern is relative to the repository: names parted by single slashes, without `.`, `..` and backslashes."
            : null;
    }

    private int ReadPart(ReadOnlySpan<char> rest)
    {
        switch (rest)
        {
            case ['*', '*', '/', ..]:
                Add(new(PathTokenKind.Folders));
                return 3;
            case ['*', '*', ..]:
                Add(new(PathTokenKind.Anything));
                return 2;
            case ['*', ..]:
                Add(new(PathTokenKind.Many));
                return 1;
            case ['?', ..]:
                Add(new(PathTokenKind.One));
                return 1;
            case ['{', ..] when NameAt(rest) is { } name:
                var barred = name == "locale" ? '.' : '/';
                Add(new(PathTokenKind.One, "", barred));
                Add(new(PathTokenKind.Many, name, barred));
                return name.Length + 2;
            default:
                literal.Append(rest[0]);
                return 1;
        }
    }

    private string? NameAt(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('}');
        if (end < 0)
        {
            Fault ??= "A `{` has no `}`.";
            return null;
        }

        var name = rest[1..end].ToString();
        if (name.Length == 0 || !name.All(char.IsAsciiLetter))
        {
            Fault ??= $"`{{{name}}}` is no name: between braces stand letters.";
            return null;
        }

        if (tokens.Any(token => token.Text == name && token.Kind == PathTokenKind.Many))
        {
            Fault ??= $"`{{{name}}}` stands in it twice.";
            return null;
        }

        return name;
    }

    private void Add(PathToken token)
    {
        Flush();
        tokens.Add(token);
    }

    private void Flush()
    {
        if (literal.Length > 0)
        {
            tokens.Add(new(PathTokenKind.Literal, literal.ToString()));
            literal.Clear();
        }
    }
}

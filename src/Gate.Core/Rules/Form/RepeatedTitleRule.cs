using System.Buffers;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Form;

/// <summary>SYN1922: finds the title in front of the text as a heading, which is already on the screen, and a title of several words that is said three times.</summary>
internal sealed class RepeatedTitleRule : TextRule
{
    private const int MostMentions = 2;
    private static readonly string[] Marks = [":", " – ", " — ", " - ", " | ", "\n"];
    private static readonly SearchValues<string> SpacedDashes = SearchValues.Create([" - ", " – ", " — "], StringComparison.Ordinal);
    private static readonly SearchValues<string> Stops = SearchValues.Create([". ", "! ", "? "], StringComparison.Ordinal);

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts?.Title.Value is not { Length: > 1 } title)
        {
            yield break;
        }

        var text = context.Text;
        if (Heading(text, title) is { } heading)
        {
            yield return new(heading, "The text begins with the title as a heading. It already stands above.");
            yield break;
        }

        if (!title.Contains(' ', StringComparison.Ordinal))
        {
            yield break;
        }

        var mentions = Mentions(text, title).Take(MostMentions + 1).ToList();
        if (mentions.Count > MostMentions)
        {
            yield return new(mentions[MostMentions], $"The title stands here for the third time. Viewers have it above the text; say “it”, or “the film”.", Cap: Severity.Suggestion);
        }
    }

    /// <summary>`Night Ferry: …`, `“Night Ferry” – …`, `Night Ferry (2019): …`.</summary>
    private static TextSpan? Heading(string text, string title)
    {
        var start = text.Length > 0 && text[0] is '"' or '“' or '\'' or '‘' ? 1 : 0;
        if (string.Compare(text, start, title, 0, title.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return null;
        }

        var end = start + title.Length;
        while (end < text.Length && text[end] is '"' or '”' or '\'' or '’')
        {
            end++;
        }

        if (end + 7 <= text.Length && text.AsSpan(end, 2) is " (" && text[end + 6] == ')' && !text.AsSpan(end + 2, 4).ContainsAnyExceptInRange('0', '9'))
        {
            end += 7;
        }

        var mark = Marks.FirstOrDefault(mark => text.AsSpan(end).StartsWith(mark, StringComparison.Ordinal));
        return mark is null || IsSubtitle(text.AsSpan(end + mark.Length).Trim()) || IsApposition(text.AsSpan(end + mark.Length), mark) || IsDefinition(text.AsSpan(end + mark.Length), mark)
            ? null
            : TextSpan.FromBounds(0, end + mark.TrimEnd().Length);
    }

    // “Night Ferry: The Return is the second film” goes on with the title of a part, not with a sentence.
    private static bool IsSubtitle(ReadOnlySpan<char> rest)
    {
        var first = rest.IndexOf(' ');
        var second = first < 0 ? "" : rest[(first + 1)..];
        return rest.Count(' ') < 4 || (char.IsUpper(rest[0]) && (char.IsUpper(second[0]) || second.StartsWith("of the ") || second.StartsWith("for ") || second.StartsWith("of ")));
    }

    // “Night Ferry - the last of the year - leaves”: the dashes are a pair.
    private static bool IsApposition(ReadOnlySpan<char> rest, string mark)
    {
        var end = rest.IndexOfAny(Stops);
        var sentence = end < 0 ? rest : rest[..end];
        return mark is " - " or " – " or " — " && sentence.IndexOfAny(SpacedDashes) >= 0;
    }

    // “Lemon: a thing that proves to be defective” says what the word means.
    private static bool IsDefinition(ReadOnlySpan<char> rest, string mark) =>
        mark == ":" && (rest.StartsWith(" a ") || rest.StartsWith(" an ") || rest.StartsWith(" the "));

    private static IEnumerable<TextSpan> Mentions(string text, string title)
    {
        for (var at = text.IndexOf(title, StringComparison.Ordinal); at >= 0; at = text.IndexOf(title, at + title.Length, StringComparison.Ordinal))
        {
            var end = at + title.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                yield return new(at, title.Length);
            }
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gate.Core.Rules.Text;

/// <summary>
/// Reads out of a regular expression a few texts of which every match holds one at least, in lower case: where none of them stands, the expression need not be
/// asked. Whatever it does not know counts as unknown.
/// </summary>
internal ref struct RequiredLiterals
{
    private const int MostLiterals = 400;
    private const int LongEnough = 6;
    private const int MostSigns = 12;
    private const int WorthOfRare = 3;
    private const int MostRepeated = 4;

    private static readonly SearchValues<char> RareSigns = SearchValues.Create("@<>&#[]{}*_`|~=%$");
    private static readonly SearchValues<char> Counts = SearchValues.Create("0123456789,");

    private readonly ReadOnlySpan<char> pattern;
    private int place;
    private bool isUnknown;

    private RequiredLiterals(string pattern) => this.pattern = pattern;

    /// <returns>Null when nothing is known.</returns>
    public static IReadOnlyList<string>? Of(string pattern)
    {
        var reading = new RequiredLiterals(pattern);
        var literals = reading.ReadAlternatives();
        return reading.isUnknown || reading.place < pattern.Length || literals?.Count > MostLiterals ? null : literals;
    }

    private List<string>? ReadAlternatives()
    {
        var all = ReadSequence();
        while (place < pattern.Length && pattern[place] == '|' && !isUnknown)
        {
            place++;
            var next = ReadSequence();
            all = all is null || next is null ? null : [.. all, .. next];
        }

        return all;
    }

    private List<string>? ReadSequence()
    {
        List<string>? best = null;
        var run = new StringBuilder();
        while (place < pattern.Length && pattern[place] is not ('|' or ')') && !isUnknown)
        {
            var (kind, letter, inner) = ReadItem();
            var (least, isOnce) = ReadQuantifier();
            var isOptional = least == 0;
            if (kind == Item.Letter)
            {
                run.Append(char.ToLowerInvariant(letter), Math.Min(least, MostRepeated));
            }

            if (kind != Item.Nothing && !(kind == Item.Letter && isOnce))
            {
                best = Better(best, Take(run));
                best = kind == Item.Group && !isOptional ? Better(best, inner) : best;
            }
        }

        return Better(best, Take(run));
    }

    private static List<string>? Take(StringBuilder run)
    {
        List<string>? taken = run.Length == 0 ? null : [run.ToString()];
        run.Clear();
        return taken;
    }

    // Long ones are rare in a text, and so are digits and some signs; of equals, fewer.
    private static List<string>? Better(List<string>? one, List<string>? other)
    {
        if (one is null || other is null)
        {
            return one ?? other;
        }

        var (a, b) = (Rarity(one), Rarity(other));
        return b > a || (a == b && other.Count < one.Count) ? other : one;
    }

    private static int Rarity(List<string> texts) => texts.Min(text => Math.Min(LongEnough, text.Length + (text.Any(IsRare) ? WorthOfRare : 0)));

    private static bool IsRare(char c) => char.IsAsciiDigit(c) || RareSigns.Contains(c) || (c > 0x7F && !char.IsLetter(c));

    private (Item Kind, char Letter, List<string>? Inner) ReadItem()
    {
        var c = pattern[place++];
        switch (c)
        {
            case '\\':
                return ReadEscape();
            case '[':
                return ReadClass();
            case '(':
                return ReadGroup();
            case '.':
                return (Item.Any, default, null);
            case '^' or '$':
                return (Item.Nothing, default, null);
            default:
                return (Item.Letter, c, null);
        }
    }

    private (Item, char, List<string>?) ReadEscape()
    {
        if (place >= pattern.Length)
        {
            return Unknown();
        }

        var c = pattern[place++];
        switch (c)
        {
            case 'b' or 'B' or 'A' or 'z' or 'Z':
                return (Item.Nothing, default, null);
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                return (Item.Any, default, null);
            case 'p' or 'P' when pattern[place..].IndexOf('}') is var end and >= 0:
                place += end + 1;
                return (Item.Any, default, null);
            case 'n':
                return (Item.Letter, '\n', null);
            case 't':
                return (Item.Letter, '\t', null);
            case 'u' when place + 4 <= pattern.Length && ushort.TryParse(pattern.Slice(place, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                place += 4;
                return (Item.Letter, (char)code, null);
            default:
                return char.IsAsciiLetterOrDigit(c) ? Unknown() : (Item.Letter, c, null);
        }
    }

    /// <summary>`[Bb]` is a letter; any other class may be anything.</summary>
    private (Item, char, List<string>?) ReadClass()
    {
        var start = place;
        place += place < pattern.Length && pattern[place] == '^' ? 1 : 0;
        place += place < pattern.Length && pattern[place] == ']' ? 1 : 0;
        while (place < pattern.Length && pattern[place] != ']')
        {
            if (pattern[place] == '[')
            {
                // A class within a class is taken away from it, or names one of POSIX.
                return Unknown();
            }

            place += pattern[place] == '\\' ? 2 : 1;
        }

        if (place >= pattern.Length)
        {
            return Unknown();
        }

        var members = pattern[start..place++];
        return members is [var a, var b] && char.IsAsciiLetter(a) && char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? (Item.Letter, a, null) : (Item.Group, default, Signs(members));
    }

    /// <summary>The members of a class of digits and other signs: texts without any are common, while every text has letters.</summary>
    private static List<string>? Signs(ReadOnlySpan<char> members)
    {
        var signs = new List<string>();
        for (var i = 0; i < members.Length; i++)
        {
            var isRange = i + 2 < members.Length && members[i + 1] == '-';
            var last = isRange ? members[i + 2] : members[i];
            if (!IsSign(members[i]) || !IsSign(last) || last - members[i] >= MostSigns || signs.Count >= MostSigns)
            {
                return null;
            }

            for (var sign = members[i]; sign <= last; sign++)
            {
                signs.Add(char.ToLowerInvariant(sign).ToString());
            }

            i += isRange ? 2 : 0;
        }

        return signs.Count == 0 ? null : signs;
    }

    private static bool IsSign(char c) => char.IsAsciiDigit(c) || c is '!' or '?' || (c > 0x7F && !char.IsLetter(c) && !char.IsSurrogate(c));

    private (Item, char, List<string>?) ReadGroup()
    {
        var isLook = false;
        if (place < pattern.Length && pattern[place] == '?')
        {
            var rest = pattern[(place + 1)..];
            isLook = rest.StartsWith("=") || rest.StartsWith("!") || rest.StartsWith("<=") || rest.StartsWith("<!");
            var opening = rest.StartsWith("i:") ? 2 : rest.StartsWith("-i:") ? 3 : rest.StartsWith(":") || rest.StartsWith(">") ? 1 : isLook ? (rest[0] == '<' ? 2 : 1)
                : rest.StartsWith("<") && rest.IndexOf('>') is var end and > 0 && !rest[1..end].Contains('-') ? end + 1 : 0;
            if (opening == 0)
            {
                return Unknown();
            }

            place += 1 + opening;
        }

        var inner = ReadAlternatives();
        if (place >= pattern.Length || pattern[place++] != ')')
        {
            return Unknown();
        }

        return isLook ? (Item.Nothing, default, null) : (Item.Group, default, inner);
    }

    private (int Least, bool IsOnce) ReadQuantifier()
    {
        var (least, isOnce) = (1, true);
        if (place < pattern.Length && pattern[place] is '*' or '+' or '?')
        {
            (least, isOnce) = (pattern[place] == '+' ? 1 : 0, false);
            place++;
        }
        else if (place < pattern.Length && pattern[place] == '{' && pattern[place..].IndexOf('}') is var end and > 1 && char.IsAsciiDigit(pattern[place + 1]) && !pattern[(place + 1)..(place + end)].ContainsAnyExcept(Counts))
        {
            var counts = pattern[(place + 1)..(place + end)];
            var first = counts.IndexOf(',') is >= 0 and var comma ? counts[..comma] : counts;
            (least, isOnce) = (int.TryParse(first, out var count) ? count : 1, false);
            place += end + 1;
        }

        place += !isOnce && place < pattern.Length && pattern[place] == '?' ? 1 : 0;
        return (least, isOnce);
    }

    private (Item, char, List<string>?) Unknown()
    {
        isUnknown = true;
        return (Item.Any, default, null);
    }

    private enum Item
    {
        Letter,
        Group,
        Any,
        Nothing,
    }
}

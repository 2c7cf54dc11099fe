namespace Gate.Core.Rules.Text;

/// <summary>
/// Counts the syllables of English words from their spelling: groups of vowels, without silent e, with the vowels that stand in hiatus counted apart.
/// A rule of thumb; over running text it agrees with a pronouncing dictionary to about two in a hundred.
/// </summary>
internal static class SyllableCounter
{
    private static readonly string[] SecondParts =
        ["thing", "ly", "ment", "ful", "less", "ness", "body", "one", "where", "times", "time", "man", "men", "head", "land", "stead", "keeper", "guard", "line", "work", "place"];

    private const int ShortestCompound = 6;

    /// <param name="word">In lower case; the parts of a hyphenated word are counted one by one.</param>
    public static int Count(ReadOnlySpan<char> word)
    {
        var total = 0;
        foreach (var part in word.Split('-'))
        {
            total += CountPart(word[part]);
        }

        return Math.Max(1, total);
    }

    private static int CountPart(ReadOnlySpan<char> word)
    {
        word = word.EndsWith("'s") ? word[..^2] : word;
        if (word.IsEmpty)
        {
            return 0;
        }

        var count = 0;
        var wasVowel = false;
        for (var i = 0; i < word.Length; i++)
        {
            var isVowel = IsVowel(word, i);
            count += isVowel && (!wasVowel || IsHiatus(word, i)) ? 1 : 0;
            wasVowel = isVowel;
        }

        return Math.Max(1, count - SilentEndings(word) - SilentInside(word) + SyllabicEndings(word));
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int index) =>
        IsPlainVowel(word[index])
        || (word[index] > 0x7F && word[index] is 'á' or 'à' or 'â' or 'ä' or 'é' or 'è' or 'ê' or 'ë' or 'í' or 'ï' or 'ó' or 'ô' or 'ö' or 'ú' or 'ü')
        || (word[index] == 'y' && (index > 0 || (word.Length > 1 && !IsPlainVowel(word[1]))) && !(index > 0 && index + 1 < word.Length && IsPlainVowel(word[index - 1]) && IsPlainVowel(word[index + 1])));

    private static bool IsPlainVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>True when the vowel at the index is spoken apart from the one before it.</summary>
    private static bool IsHiatus(ReadOnlySpan<char> word, int index)
    {
        var rest = word[index..];
        var before = index > 1 ? word[index - 2] : ' ';
        return (word[index - 1], word[index]) switch
        {
            ('i', 'a') => before is not ('c' or 't' or 's' or 'g') || rest.StartsWith("ate") || rest.StartsWith("ati"),
            ('i', 'o') => !(before is 't' or 's' or 'c' or 'g' or 'x' or 'n' or 'l' && rest.StartsWith("on")) && !(before is 't' or 'c' or 'g' or 'x' && rest.StartsWith("ous")),
            ('i', 'e') => rest is "er" or "est" or "ers" || rest.StartsWith("ence") || (rest.StartsWith("ent") && before != 't') || rest.StartsWith("ty"),
            ('i', 'u') => true,
            ('e', 'o') => !rest.StartsWith("ople") && !rest.StartsWith("on") && !rest.StartsWith("ous"),
            ('e', 'a') => rest.StartsWith("ate") || rest.StartsWith("ati") || (rest.StartsWith("al") && before == 'r') || (rest is "a" or "as" && index > 2),
            ('e', 'i') => rest.StartsWith("ing"),
            ('e', 'u') => rest.StartsWith("um"),
            ('u', 'a') => before is not ('q' or 'g'),
            ('u', 'e') => rest is "el" or "els" or "ent" or "et" || rest.StartsWith("ence"),
            ('u', 'i') => rest.StartsWith("ing") || rest.StartsWith("ity"),
            ('u', 'o') => before != 'q',
            ('o', 'e') => rest is "et" or "em" or "ems" or "ets",
            ('o', 'i') => rest.StartsWith("ing") || rest.StartsWith("ism"),
            ('o', 'a') => false,
            ('y', 'i') => rest.StartsWith("ing"),
            ('y', 'a' or 'e' or 'o') => before != ' ',
            _ => false,
        };
    }

    private static int SilentEndings(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        var stem = word[^1] switch
        {
            'e' => word[..^1],
            's' when word[^2] == 'e' => word[..^2],
            'd' when word[^2] == 'e' => word[..^2],
            _ => default,
        };
        if (stem.IsEmpty || IsPlainVowel(stem[^1]) || stem[^1] == 'y' || !ContainsVowel(stem))
        {
            return 0;
        }

        var isLiquid = stem.Length > 1 && stem[^1] == 'l' && !IsPlainVowel(stem[^2]) && stem[^2] is not ('l' or 'r' or 'y' or 'w');
        return word[^1] switch
        {
            'e' => isLiquid ? 0 : 1,
            's' => isLiquid || stem[^1] is 's' or 'x' or 'z' or 'c' or 'g' || stem.EndsWith("ch") || stem.EndsWith("sh") ? 0 : 1,
            _ => isLiquid || stem[^1] is 't' or 'd' || stem.EndsWith("cr") ? 0 : 1,
        };
    }

    /// <summary>1 when a silent e stands before the second part of the word: some-thing, care-ful.</summary>
    private static int SilentInside(ReadOnlySpan<char> word)
    {
        for (var at = 3; at < word.Length && word.Length >= ShortestCompound; at++)
        {
            if (word[at - 1] == 'e' && !IsPlainVowel(word[at - 2]) && word[at - 2] is not ('l' or 'r') && IsSecondPart(word[at..]) && ContainsVowel(word[..(at - 1)]))
            {
                return 1;
            }
        }

        return 0;
    }

    private static bool IsSecondPart(ReadOnlySpan<char> rest)
    {
        foreach (var part in SecondParts)
        {
            if (rest[0] == part[0] && rest.StartsWith(part) && (part.Length > 2 || part.Length == rest.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsVowel(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (IsPlainVowel(c) || c == 'y')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Endings that are a syllable without a vowel: rhythm, heroism, didn't.</summary>
    private static int SyllabicEndings(ReadOnlySpan<char> word) =>
        word.EndsWith("sm") || word.EndsWith("thm") || word.EndsWith("sms") || word.EndsWith("dn't") || word.EndsWith("sn't") ? 1 : 0;
}

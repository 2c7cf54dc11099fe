using System.Buffers;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>A person's name by its parts, for comparing what a synopsis writes with what the facts have.</summary>
internal sealed class PersonName
{
    // Below this a letter more or less makes another name: Ray and Roy.
    private const int ShortestComparable = 5;
    private const int LengthOfTwoErrors = 9;

    // Of names made of these, words are what stands between spaces and full stops.
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .");
    private static readonly char[] Separators = [' ', '.'];

    private readonly string[] folded;
    private string? joined;

    private PersonName(string[] parts)
    {
        Parts = parts;
        folded = Array.ConvertAll(parts, Fold);

        // Robert Downey is Robert Downey Jr.
        if (folded.Length > 2 && folded[^1] is "jr" or "sr" or "ii" or "iii")
        {
            folded = folded[..^1];
        }
    }

    /// <summary>In lower case, without marks and without `Jr.` at the end.</summary>
    public IReadOnlyList<string> Folded => folded;

    /// <summary>As written, without full stops after initials, and with straight apostrophes.</summary>
    public IReadOnlyList<string> Parts { get; }

    public static PersonName Parse(string name)
    {
        if (!name.AsSpan().ContainsAnyExcept(PlainLetters))
        {
            return new(name.Split(Separators, StringSplitOptions.RemoveEmptyEntries));
        }

        var prose = new ProseText(name, "");
        return OfWords(prose, 0, prose.WordSpans.Length);
    }

    public static PersonName OfWords(ProseText prose, int first, int count) =>
        new([.. Enumerable.Range(first, count).SelectMany(i => Split(WithoutPossessive(prose.Plain.Substring(prose.WordSpans[i].Start, prose.WordSpans[i].Length))))]);

    /// <summary>The length of a word without the `'s` of a possessive.</summary>
    public static string WithoutPossessive(string word) =>
        word.Length > 2 && Typography.IsApostrophe(word[^2]) && word[^1] is 's' or 'S' ? word[..^2] : word;

    /// <summary>The same person, as far as letters tell: case, marks, initials, hyphens, the order of two names and left-out middle names aside.</summary>
    public bool IsSame(PersonName other) => Matches(folded, other.folded) || Matches(other.folded, folded) || IsTurned(folded, other.folded) || Joined == other.Joined;

    /// <summary>True when only diacritics differ.</summary>
    public bool DiffersInMarksOnly(PersonName other) =>
        folded.SequenceEqual(other.folded) && Parts.Count == other.Parts.Count && !Parts.SequenceEqual(other.Parts, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// True when the other name is most likely this one with an error: as many parts, a whole one or two initials the same, the first letters the same (C and K sound
    /// alike), and at most one letter wrong in a part of five letters, two from nine on; a silent h in any.
    /// </summary>
    public bool IsMisspeltAs(PersonName other)
    {
        if (folded.Length != other.folded.Length || folded.Length < 2 || folded.SequenceEqual(other.folded))
        {
            return false;
        }

        var same = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var (mine, theirs) = (folded[i], other.folded[i]);
            var limit = mine.Length < ShortestComparable ? 0 : mine.Length < LengthOfTwoErrors ? 1 : 2;
            if (mine == theirs)
            {
                same += mine.Length > 1 ? 2 : 1;
            }
            else if (IsParticle(mine) && IsParticle(theirs))
            {
                continue;
            }
            else if (IsHomophone(mine, theirs))
            {
                continue;
            }
            else if (mine[0] != theirs[0] || EditDistance.Between(mine, theirs, limit) > limit)
            {
                return false;
            }
        }

        return same > 1;
    }

    // Van is easily told as von.
    private static bool IsParticle(string part) => part is "van" or "von" or "de" or "del" or "della" or "da" or "di" or "du" or "der" or "den" or "le" or "la";

    // Cathy is Kathy, Jon John and Phillipe Philippe: the letters that are not heard apart.
    private static bool IsHomophone(string mine, string theirs) => mine.Length > 2 && theirs.Length > 2 && Heard(mine) == Heard(theirs);

    private static string Heard(string part) =>
        (part[0] == 'k' ? "c" : part[..1]) + string.Concat(part.Skip(1).Where((letter, i) => letter != 'h' && letter != part[i]));

    // J.K. is one word and two initials.
    private static string[] Split(string word) => word.Split('.', StringSplitOptions.RemoveEmptyEntries);

    // Samuel L. Jackson is also Samuel Jackson, and J. K. Simmons is J.K. Simmons.
    private static bool Matches(string[] full, string[] given)
    {
        if (full.Length < 2 || given.Length < 2)
        {
            return full.SequenceEqual(given);
        }

        return full[0] == given[0] && full[^1] == given[^1] && given[1..^1].All(part => full[1..^1].Any(middle => middle == part || ((middle.Length == 1 || part.Length == 1) && middle[0] == part[0] && !(IsParticle(middle) && IsParticle(part)))));
    }

    // Zhang Ziyi is Ziyi Zhang.
    private static bool IsTurned(string[] one, string[] other) => one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0];

    // Wang Hui-ling is Wang Hui Ling, and Chris O'Dowd is Chris O Dowd.
    private string Joined => joined ??= string.Concat(folded).Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);

    private static string Fold(string part) => Diacritics.Strip(part.ToLowerInvariant());
}

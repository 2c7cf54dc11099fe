using System.Buffers;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Form;

/// <summary>SYN1917: finds `a` before a vowel and `an` before a consonant, by sound, where the spelling leaves no doubt of the sound.</summary>
internal sealed class ArticleRule : TextRule
{
    private const int LongAdverb = 9;

    // Written with a vowel, spoken with a consonant: you-, wa-.
    private static readonly string[] SpokenAsConsonant =
        ["eu", "ew", "once", "one", "ouija", "ubiq", "ufo", "ukr", "ukul", "unan", "unic", "unif", "unil", "union", "uniq", "unis", "unit", "univ", "uran", "urin", "usab", "usag", "use", "using", "usu", "usur", "ut", "uv"];

    // Those that begin as the ones above and are spoken as written.
    private static readonly string[] SpokenAsVowel = ["utter", "utmost", "unanswer", "unanti", "unann", "oner", "onei"];

    // After these the fault is another one: a word is missing, or this `a` is none of ours.
    private static readonly HashSet<string> NeverAfterArticle = new(StringComparer.Ordinal)
        { "and", "is", "in", "of", "on", "or", "at", "as", "if", "it", "are", "am", "also", "about", "after", "again", "into", "its", "our", "us", "up", "under", "over", "out", "un", "une", "uno", "una", "el", "ella", "este", "esta", "otro", "otra", "the", "their", "his", "her", "to", "from", "for", "with", "but", "by", "was", "has", "that", "which", "who", "coming", "enough", "indeed" };

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly string[] SilentH = ["hour", "honest", "honor", "honour", "heir"];
    private static readonly string[] SpelledWithVowel = ["fbi", "mi5", "mi6", "nba", "nfl", "nypd", "lapd", "mba", "suv", "hiv", "hbo", "mtv", "raf", "nhl", "ngo", "mp3", "rpg"];

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var prose = context.Prose;
        var folded = prose.Folded;
        if (folded.Contains(" que ", StringComparison.Ordinal) || folded.Contains(" una ", StringComparison.Ordinal))
        {
            // Spanish or French, whatever its locale says: “va a empezar”.
            yield break;
        }

        for (var i = 0; i + 1 < prose.WordSpans.Length; i++)
        {
            var word = prose.WordSpans[i];
            if (word.Length <= 2 && IsArticle(prose, i) && Wanted(prose, i + 1) is { } wanted && !prose.FoldedWord(i).SequenceEqual(wanted))
            {
                yield return Report(prose, i, wanted);
            }
        }
    }

    private static bool IsArticle(ProseText prose, int index)
    {
        var word = prose.WordSpans[index];
        var next = prose.WordSpans[index + 1];
        if (!(prose.FoldedWord(index) is "a" or "an") || next.Start != word.End + 1 || prose.Text[word.End] != ' ' || (word.Length == 2 && prose.Text[word.End - 1] == 'N'))
        {
            return false;
        }

        // A capital may be a grade, a vitamin or a name, unless it begins a sentence.
        return char.IsLower(prose.Text[word.Start]) ? word.Start == 0 || prose.Text[word.Start - 1] is ' ' or '(' or '"' or '“' : word.Start == 0;
    }

    /// <returns>The article that the word wants; null where that is not certain.</returns>
    private static string? Wanted(ProseText prose, int index)
    {
        var span = prose.WordSpans[index];
        var word = prose.FoldedWord(index);
        if (char.IsAsciiDigit(word[0]))
        {
            return WantedByNumber(word);
        }

        if (Begins(word, SpelledWithVowel, wholeWord: true) && char.IsUpper(prose.Text[span.Start + 1]))
        {
            return "an";
        }

        if (word.Length < 3 || !prose.Text.AsSpan(span.Start, span.Length).ContainsOnlyLower() || NeverAfterArticle.Contains(word.ToString()))
        {
            return null;
        }

        if (word[0] is 'a' or 'e' or 'i' or 'o' or 'u')
        {
            return Begins(word, SpokenAsConsonant) && !Begins(word, SpokenAsVowel) ? "a" : "an";
        }

        // Without a vowel, or with a letter by itself, it is spelled out: an x-ray, an S-bend.
        if (word[1] == '-' || word[0] is 'x' or 'y' || !word.ContainsAny(Vowels))
        {
            return null;
        }

        return word[0] == 'h' ? Begins(word, SilentH) ? "an" : null : "a";
    }

    // Eight and eighty, eleven, eighteen.
    private static string? WantedByNumber(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? word[..end] : word;
        var isEight = digits.Length < 4 && digits[0] == '8';
        return isEight || digits is "11" or "18" ? "an" : digits.Length < 3 ? "a" : null;
    }

    private static bool Begins(ReadOnlySpan<char> word, string[] beginnings, bool wholeWord = false)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal) && (!wholeWord || word.Length == beginning.Length))
            {
                return true;
            }
        }

        return false;
    }

    // “Is a extraordinarily average” has an article too many; “a elderly” has not.
    private static bool IsLongAdverb(string word) => word.Length >= LongAdverb && word.EndsWith("ly", StringComparison.Ordinal);

    private static RuleFinding Report(ProseText prose, int index, string wanted)
    {
        var word = prose.WordSpans[index];
        var next = prose.Text.Substring(prose.WordSpans[index + 1].Start, prose.WordSpans[index + 1].Length);
        var better = char.IsUpper(prose.Text[word.Start]) ? Rewording.Capitalise(wanted) : wanted;

        // “Up an coming” wants another letter than “an car”.
        return wanted == "an"
            ? new(word, $"“{next}” begins with a vowel when it is spoken: “{better} {next}”.", IsLongAdverb(next) ? null : better)
            : new(word, $"“{next}” begins with a consonant when it is spoken: “a {next}”, or is “and” meant?");
    }
}

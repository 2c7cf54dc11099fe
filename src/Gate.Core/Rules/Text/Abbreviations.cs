namespace Gate.Core.Rules.Text;

/// <summary>Decides whether the full stop after a word belongs to the word (`Dr.`, `J.`, `U.S.`) or ends a sentence.</summary>
internal static class Abbreviations
{
    // What follows these is part of the same phrase: a name, a number.
    private static readonly Lazy<HashSet<string>> Leading = new(() => Set(
        "mr mrs ms mx dr prof st ste sgt sgts capt lt col gen cmdr maj cpl pvt adm det insp supt rev fr hon gov sen rep pres messrs mt ft vs no nos vol pt ep eps ch fig "
        + "approx est feat dept univ sr sra srta dra dña mme mlle mgr hr frau ing nr bzw z.b d.h e.g i.e cf ca bros. bro"));

    // These stand at the end of a sentence as often as inside one.
    private static readonly Lazy<HashSet<string>> Trailing = new(() => Set("jr snr jnr esq inc ltd co corp bros etc ave blvd rd al usw ph.d"));

    // Words that begin sentences and hardly ever follow an abbreviation in capitals (after Kiss & Strunk 2006, frequent sentence starters).
    private static readonly Lazy<HashSet<string>> Starters = new(() => Set(
        "the a an he she it they we you i but and or so when while as in on at after before with without his her their its this that these those "
        + "now then there here meanwhile one two three if once for from to who what why how will can by both during despite although however"));

    // "Plan B." is no initial.
    private static readonly Lazy<HashSet<string>> Labels = new(() => Set("plan vitamin hepatitis group team class grade type part act series level section exhibit side"));

    /// <param name="start">Where the sentence begins.</param>
    /// <param name="stop">The full stop.</param>
    /// <param name="next">The first character after it that is neither white space nor an opening mark.</param>
    public static bool ExpectsMore(string text, int start, int stop, int next, string language)
    {
        var wordStart = StartOfWord(text, start, stop);
        var word = text.AsSpan(wordStart, stop - wordStart);
        if (word.IsEmpty)
        {
            return false;
        }

        if (!word.ContainsAnyExceptInRange('0', '9'))
        {
            // German, Danish, Norwegian, Czech and Finnish write ordinals so: am 3. Oktober.
            return word.Length <= 2 && language is "de" or "da" or "nb" or "no" or "cs" or "fi" or "hu";
        }

        var folded = word.ToString().ToLowerInvariant();
        if (word.Length == 1)
        {
            return char.IsUpper(word[0]) && IsInitial(text, start, wordStart, next);
        }

        if (Leading.Value.Contains(folded))
        {
            return folded is not ("no" or "ch" or "co") || char.IsDigit(text[next]);
        }

        return (Trailing.Value.Contains(folded) || folded.Contains('.')) && !Starters.Value.Contains(WordAt(text, next).ToLowerInvariant());
    }

    /// <summary>True when the word before a full stop is an abbreviation of any sort, whatever follows.</summary>
    public static bool IsKnown(string text, int start, int stop)
    {
        var word = text[StartOfWord(text, start, stop)..stop].ToLowerInvariant();
        return word.Length < 2 || word.Contains('.') || Leading.Value.Contains(word) || Trailing.Value.Contains(word);
    }

    private static bool IsInitial(string text, int start, int wordStart, int next)
    {
        var nextIsInitial = next + 1 < text.Length && char.IsUpper(text[next]) && text[next + 1] == '.';
        if (nextIsInitial || wordStart == start)
        {
            return true;
        }

        var previousEnd = wordStart;
        while (previousEnd > start && char.IsWhiteSpace(text[previousEnd - 1]))
        {
            previousEnd--;
        }

        var previous = text[StartOfWord(text, start, previousEnd)..previousEnd];
        return text[wordStart] != 'I' && !Labels.Value.Contains(previous.ToLowerInvariant());
    }

    private static int StartOfWord(string text, int start, int end)
    {
        var i = end;
        while (i > start && (char.IsLetterOrDigit(text[i - 1]) || (text[i - 1] == '.' && i < end)))
        {
            i--;
        }

        return i;
    }

    private static string WordAt(string text, int index)
    {
        var end = index;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[index..end];
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

using System.Buffers;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// Finds the names of people in a text: those of credited people, in full or by a family name that only one of them has, and other runs of capitalised words
/// that look like a name. What stands in quotation marks is somebody's speech or a title and is left out.
/// </summary>
internal static class MentionReader
{
    private const int LongestName = 5;
    private const int LongestRun = 12;

    private static readonly SearchValues<string> NoPerson = SearchValues.Create(
        [
            "pictures", "studio", "production", "films", "company", "entertainment", "media", "network", "television", "university", "school", "college", "city", "street", "new york",
            "los angeles", "united", "north", "south", "award", "academy", "best ", "oscar", "emmy", "globe", "season", "episode", "part ", "chapter", "the ", "world", "war ", "san ",
            "saint ", "church", "island", "river", "lake ", "mount", "club", "band", "team", "foundation", "museum", "theatre", "theater", "orchestra", "disney", "netflix", "pixar", "marvel",
            "national", "geographic", "association", "brothers", "sisters", "family", "inc", "abc", "bbc", "hbo", "day", "christmas",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        new HashSet<string>(StringComparer.Ordinal) { "starring", "co-starring", "featuring", "with", "director", "writer", "screenwriter", "composer", "actor", "actress", "star", "filmmaker", "narrator", "while", "when", "and", "but", "as", "also", "opposite", "alongside", "cinematographer" }
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the text names a credited person, which costs far less to know than all names.</summary>
    public static bool NamesCredited(ProseText prose, Cast cast)
    {
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            if (NameWords.IsCapital(prose, i) && FindCredited(prose, cast, i, EndOfRun(prose, i)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    public static IReadOnlyList<Mention> Read(ProseText prose, Cast cast)
    {
        var mentions = new List<Mention>();
        for (var first = 0; first < prose.WordSpans.Length;)
        {
            var end = EndOfRun(prose, first);
            if (end > first)
            {
                ReadRun(prose, cast, first, end, mentions);
            }

            first = Math.Max(end, first + 1);
        }

        return mentions.Count == 0 ? mentions : [.. mentions.Where(mention => !IsQuoted(prose.Plain, mention.Span))];
    }

    /// <returns>The index after the last word of a run of capitalised words; the given one when none starts there.</returns>
    private static int EndOfRun(ProseText prose, int first)
    {
        if (!NameWords.IsCapital(prose, first))
        {
            return first;
        }

        var end = first + 1;
        while (end < prose.WordSpans.Length && end - first < LongestRun && NameWords.Joins(prose, end - 1))
        {
            if (NameWords.IsCapital(prose, end))
            {
                end++;
            }
            else if (NameWords.IsParticle(prose, end) && NameWords.CapitalAfterParticles(prose, end) is var next and > 0)
            {
                end = next + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static void ReadRun(ProseText prose, Cast cast, int first, int end, List<Mention> mentions)
    {
        var unknown = first;
        for (var start = first; start < end;)
        {
            if (FindCredited(prose, cast, start, end) is not { } found)
            {
                start++;
                continue;
            }

            AddUnknown(prose, cast, unknown, start, mentions);
            mentions.Add(found.Mention);
            unknown = start = found.Next;
        }

        AddUnknown(prose, cast, unknown, end, mentions);
    }

    private static (Mention Mention, int Next)? FindCredited(ProseText prose, Cast cast, int start, int end)
    {
        if (!cast.MayName(prose.FoldedWord(start)))
        {
            return null;
        }

        for (var count = Math.Min(LongestName, end - start); count > 0; count--)
        {
            var name = PersonName.OfWords(prose, start, count);
            var credits = count > 1 || cast.HasSingleName(name) ? cast.CreditsOf(name) : start == end - 1 ? cast.CreditsOfFamily(name) : [];
            if (credits.Count > 0)
            {
                return (new(Span(prose, start, count), name, credits, cast.IsRole(name)), start + count);
            }
        }

        return null;
    }

    private static void AddUnknown(ProseText prose, Cast cast, int start, int end, List<Mention> mentions)
    {
        // “Starring Ada Love”: a sentence begins with a capital of its own.
        if (end - start > 2 && Openers.Contains(prose.FoldedWord(start)))
        {
            start++;
        }

        if (end - start is < 2 or > LongestName)
        {
            return;
        }

        var name = PersonName.OfWords(prose, start, end - start);
        var span = Span(prose, start, end - start);
        var written = prose.Text.AsSpan(span.Start, span.Length);
        if (!written.ContainsAny(NoPerson) && !written.ContainsAnyInRange('0', '9') && !cast.IsPartly(name))
        {
            mentions.Add(new(span, name, [], cast.IsRole(name)));
        }
    }

    private static TextSpan Span(ProseText prose, int first, int count)
    {
        var last = prose.WordSpans[first + count - 1];
        return TextSpan.FromBounds(prose.WordSpans[first].Start, last.Start + PersonName.WithoutPossessive(prose.Text.Substring(last.Start, last.Length)).Length);
    }

    private static bool IsQuoted(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start);
        return before.Count('"') % 2 == 1 || before.Count('“') > before.Count('”');
    }
}

using System.Collections.Frozen;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>Tells whether a place is an attribute that puts the story there: `Chicago widow`, `the Maine snow`, `a suburb of Gothenburg`.</summary>
internal static class PlaceAttribute
{
    // Of a firm, a team or a native the town says where they are from.
    private static readonly FrozenSet<string> Followers = Words("""
        widow widower housewife hairdresser hairdressers barber lawyer lawyers attorney cop cops detective detectives policeman policewoman teacher schoolteacher librarian waitress waiter barista bartender barmaid baker
        butcher florist doctor surgeon nurse psychiatrist therapist dentist plumber electrician mechanic cabbie janitor landlady landlord shopkeeper bookseller bookkeeper accountant secretary seamstress tailor busker
        schoolgirl schoolboy schoolgirls schoolboys teenager teenagers teen teens teenage student students couple family families neighbors neighbours gangster gangsters mobster mobsters hustler hustlers fisherman fishermen farmer farmers
        rancher ranchers sheriff housekeeper homemaker roommates flatmates snow winter winters streets backstreets alleys suburb suburbs neighborhood neighbourhood underworld slum slums tenement apartment flat townhouse
        mansion brownstone rooftop rooftops café diner restaurant bakery bookshop pub nightclub high-school school classroom hospital courtroom courthouse precinct docks harbor harbour waterfront countryside wilderness woods forest
        backwoods desert coast farm farmhouse ranch boarding-house orphanage convent
        """);

    private static readonly FrozenSet<string> Parts = Words("suburb suburbs outskirts streets slums backstreets district neighborhood neighbourhood underworld rooftops woods forests mountains hills snows wilds backwoods coast");

    /// <param name="prose">The text.</param>
    /// <param name="span">The place.</param>
    /// <param name="first">The index of its first word.</param>
    public static bool IsAt(ProseText prose, TextSpan span, int first)
    {
        if (first > 0 && prose.IsNeighbour(first - 1))
        {
            var before = prose.FoldedWord(first - 1);
            if (before is "of")
            {
                return first > 1 && prose.IsNeighbour(first - 2) && Parts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(first - 2));
            }

            if (before is "from" or "ex" or "former" or "to" or "for" or "and" or "or" or "onetime" || char.IsUpper(prose.Text[prose.WordSpans[first - 1].Start]))
            {
                return false;
            }
        }

        var next = first;
        while (next < prose.WordSpans.Length && prose.WordSpans[next].Start < span.End)
        {
            next++;
        }

        return next < prose.WordSpans.Length && prose.IsNeighbour(next - 1) && prose.Plain.AsSpan(span.End, prose.WordSpans[next].Start - span.End) is " "
            && Followers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(next)) && !char.IsUpper(prose.Text[prose.WordSpans[next].Start]);
    }

    private static FrozenSet<string> Words(string list) => list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

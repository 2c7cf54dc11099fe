using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A place in a text where a credited person is named, whole or by the last name.</summary>
/// <param name="Start">Where the name begins, with the first names that stand before it.</param>
/// <param name="End">Behind its last letter.</param>
/// <param name="IsWhole">True when the whole name stands there.</param>
internal readonly record struct CreditedWords(int Start, int End, bool IsWhole)
{
    private const int ShortestLast = 3;

    /// <summary>The places in order of the credits.</summary>
    public static IEnumerable<CreditedWords> In(string plain, IReadOnlyList<Credit> credits)
    {
        foreach (var credit in credits)
        {
            var whole = Typography.Straighten(credit.Name);
            var last = whole[(whole.LastIndexOf(' ') + 1)..];
            for (var at = IndexOf(plain, last, 0); at >= 0; at = IndexOf(plain, last, at + last.Length))
            {
                var isWhole = at + last.Length >= whole.Length && plain.AsSpan(at + last.Length - whole.Length, whole.Length).SequenceEqual(whole);
                yield return new(isWhole ? at + last.Length - whole.Length : StartOfName(plain, at), at + last.Length, isWhole);
            }
        }
    }

    private static int IndexOf(string plain, string last, int from)
    {
        if (last.Length < ShortestLast || !char.IsUpper(last[0]))
        {
            return -1;
        }

        for (var at = plain.IndexOf(last, from, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(last, at + 1, StringComparison.Ordinal))
        {
            var isStart = at == 0 || !(char.IsLetterOrDigit(plain[at - 1]) || plain[at - 1] is '-');
            var isEnd = at + last.Length == plain.Length || !(char.IsLetterOrDigit(plain[at + last.Length]) || plain[at + last.Length] is '-');
            if (isStart && isEnd)
            {
                return at;
            }
        }

        return -1;
    }

    // "Ada Maria Lund" where the credit is of Ada Lund.
    private static int StartOfName(string plain, int at)
    {
        while (at > 1 && plain[at - 1] == ' ')
        {
            var word = plain.LastIndexOf(' ', at - 2) + 1;
            if (!char.IsUpper(plain[word]) || plain[at - 2] is ',' or ';' or ':')
            {
                return at;
            }

            at = word;
        }

        return at;
    }
}

using Gate.Core.Documents;
using Gate.Core.Rules.Text;
using Markdig.Helpers;

namespace Gate.Core.Rules.Form;

/// <summary>SYN1905: finds the character references of HTML, also those that were encoded twice, and puts the character in their place.</summary>
internal sealed class HtmlEntityRule : TextRule
{
    private static readonly Lazy<RulePattern> References = new(() => new(
        @"&(?:amp;)*(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d{0,2});|&(?:nbsp|rsquo|lsquo|rdquo|ldquo|hellip|ndash|mdash)|&(?:amp|quot)\b",
        caseSensitive: false));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (!context.Text.Contains('&', StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var match in References.Value.Matches(context.Text))
        {
            var decoded = Decode(match.Value);
            if (decoded != match.Value)
            {
                yield return Report(context.Text, new(match.Index, match.Length), decoded);
            }
        }
    }

    private static string Decode(string reference)
    {
        var decoded = reference.EndsWith(';') ? reference : reference + ";";
        for (var previous = ""; decoded != previous;)
        {
            previous = decoded;
            decoded = HtmlHelper.Unescape(previous, removeBackSlash: false);
        }

        // A name that HTML does not know: it is left as it was, with its semicolon or without.
        return decoded.TrimEnd(';') == reference.TrimEnd(';') ? reference : decoded;
    }

    private static RuleFinding Report(string text, TextSpan span, string decoded)
    {
        var words = text.Substring(span.Start, span.Length);
        if (string.IsNullOrWhiteSpace(decoded))
        {
            return new RuleFinding(span, $"“{words}” is HTML for a space. Viewers see it as it stands here.").ReplacedBySpace(text);
        }

        // Brackets may be those of a tag, which has to go; a control character is no character.
        var isCertain = decoded.Length <= 2 && !decoded.Any(c => c is '<' or '>' || char.IsControl(c));
        return new(span, $"“{words}” is HTML for “{decoded}”. Viewers see it as it stands here.", isCertain ? QuoteStyle.Match(text, decoded) : null);
    }
}

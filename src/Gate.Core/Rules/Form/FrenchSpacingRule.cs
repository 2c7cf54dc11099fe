using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Form;

/// <summary>
/// SYN1931: finds French punctuation without its space: before ; : ! ? and inside « ». No space at all is a fault; a space that may break at the end of a
/// line is a suggestion. In Canada only the colon and the quotation marks have one.
/// </summary>
internal sealed class FrenchSpacingRule : TextRule
{
    private const string Narrow = "\u202F";
    private const string Wide = "\u00A0";

    private static readonly Lazy<RulePattern> Quoted = new(() => new("[\"“]([^\"“”\\n]{0,200}[^\"“”\\n\\d])[\"”]"));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var text = context.Text;
        var isCanadian = context.Synopsis.Id.Locale == "fr-CA";
        for (var i = 0; i < text.Length; i++)
        {
            var finding = text[i] switch
            {
                ';' or '!' or '?' when !isCanadian => Before(text, i, Narrow),
                ':' => Before(text, i, Wide),
                '»' => Before(text, i, Narrow),
                '«' => After(text, i),
                _ => null,
            };

            if (finding is not null)
            {
                yield return finding;
            }
        }

        foreach (var match in Quoted.Value.Matches(text))
        {
            yield return new(new(match.Index, match.Length), $"En français, « ainsi », pas {match.Value}.", $"«{Narrow}{match.Groups[1].Value}{Narrow}»", Severity.Suggestion);
        }
    }

    private static RuleFinding? Before(string text, int index, string space)
    {
        // The second of ?! needs none, nor does the colon of 10:30, of http:// or of a face.
        var isLast = index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]) || text[index + 1] is '?' or '!' or '»' or '"' or '”' || (text[index + 1] == ')' && text[index] != ':');
        if (index == 0 || !isLast)
        {
            return null;
        }

        if (text[index - 1] == ' ' && index > 1 && text[index - 2] != ' ')
        {
            return new(new(index - 1, 2), $"Une espace insécable devant « {text[index]} », pour que la ligne ne se coupe pas là.", space + text[index], Severity.Suggestion);
        }

        return char.IsLetterOrDigit(text[index - 1]) || text[index - 1] is '…' or '.' or ')' or '»'
            ? new(new(index, 1), $"Il manque une espace insécable devant « {text[index]} ».", space + text[index])
            : null;
    }

    private static RuleFinding? After(string text, int index) => index + 1 >= text.Length ? null : text[index + 1] switch
    {
        ' ' => new(new(index, 2), "Une espace insécable après « « », pour que la ligne ne se coupe pas là.", "«" + Narrow, Severity.Suggestion),
        var next when char.IsLetterOrDigit(next) => new(new(index, 1), "Il manque une espace insécable après « « ».", "«" + Narrow),
        _ => null,
    };
}

using System.Buffers;
using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// SYN1121: finds a jolly word in the text of a show that is grim by its genres, and a grim word in that of a children's show. A list of genres is seldom
/// complete, so it never says more than that one of the two is wrong.
/// </summary>
internal sealed class RegisterRule : TextRule
{
    // Parts of genres, in any case.
    private static readonly SearchValues<string> Grim = Parts(["crime", "war", "military", "horror", "thriller", "suspense", "holocaust"]);
    private static readonly SearchValues<string> Light = Parts(
    [
        "com", "famil", "kid", "child", "anim", "cartoon", "parod", "satir", "spoof", "stand", "sketch", "variety", "music", "reality", "unscripted", "talk", "game", "lifestyle",
        "humor", "humour", "young", "arts", "special interest", "fantasy", "adventure", "romance",
    ]);

    private static readonly SearchValues<string> Children = Parts(["kids", "children", "preschool", "toddler"]);
    private static readonly SearchValues<string> Grown = Parts(["horror", "thriller", "suspense", "anime", "war", "history", "documentar", "special interest", "action"]);

    private static readonly string[] Jolly = ["hilarious", "hilariously", "hilarity", "wacky", "zany", "madcap", "goofy", "uproarious", "rollicking", "romp", "rib-tickling", "laugh-out-loud"];
    private static readonly string[] Gruesome = ["gruesome", "grisly", "gory", "blood-soaked", "bloodbath", "rape", "rapes", "raped", "rapist", "torture", "tortured", "massacre", "slaughtered", "serial killer"];

    private static readonly SearchValues<string> JollyWords = SearchValues.Create(Jolly, StringComparison.Ordinal);
    private static readonly SearchValues<string> GruesomeWords = SearchValues.Create(Gruesome, StringComparison.Ordinal);

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { Genres.Count: > 0 } facts)
        {
            return [];
        }

        var text = context.Prose.Folded;
        if (text.AsSpan().ContainsAny(JollyWords) && Any(facts, Grim) && !Any(facts, Light))
        {
            return Findings(context, Jolly, facts);
        }

        return text.AsSpan().ContainsAny(GruesomeWords) && Any(facts, Children) && !Any(facts, Grown) ? Findings(context, Gruesome, facts) : [];
    }

    private static IEnumerable<RuleFinding> Findings(RuleContext context, string[] words, Facts facts) =>
        words.SelectMany(word => Places(context.Prose.Folded, word)).OrderBy(span => span.Start).Select(span => new RuleFinding(
            span,
            $"“{context.Text.Substring(span.Start, span.Length)}” does not sound like the genres {string.Join(", ", facts.Genres.Select(genre => genre.Value))} ({FactCitation.Of(facts.Genres[0].Location)}). Change the voice, or the genres."));

    private static IEnumerable<TextSpan> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            if (!IsLetter(text, at - 1) && !IsLetter(text, at + word.Length))
            {
                yield return new(at, word.Length);
            }
        }
    }

    private static bool IsLetter(string text, int index) => index >= 0 && index < text.Length && (char.IsLetter(text[index]) || text[index] == '-');

    private static bool Any(Facts facts, SearchValues<string> parts) => facts.Genres.Any(genre => genre.Value.AsSpan().ContainsAny(parts));

    private static SearchValues<string> Parts(string[] parts) => SearchValues.Create(parts, StringComparison.OrdinalIgnoreCase);
}

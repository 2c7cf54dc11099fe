using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>English words beside an award, and the names among them.</summary>
internal static class AwardWords
{
    public const string Works = "film|movie|feature|series|show|sitcom|miniseries|documentary|docuseries|drama|comedy|comedy-drama|thriller|musical|short|special|epic|classic|hit|adaptation|story|biopic|horror|western|romance|adventure|noir|satire|fantasy|swashbuckler|mystery|debut|dramedy|fable|tale|animation|picture";

    private static readonly Lazy<RulePattern> RoleWords = new(() => new(
        @"^[,\s]*(?:and |also |the |[\w-]+-winning |[\w-]+-nominated |(?:best )?(?:writer|actor|producer)?-?(?:actors?|actress(?:es)?|directors?|filmmakers?|writers?|screenwriters?|stars?|composers?|comedians?|singers?|legends?|icons?|veterans?|producers?|performers?|narrators?|film|screen|music|cinematographers?|editors?)\s+)*$",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> Complement = new(() => new(
        @"\b(?:by|from|of|starring|featuring|about)(?: (?:director|writer|composer|actor|actress))?(?: (?:\p{Lu}[\w'’.-]*|and|de|van|von|le|la))+(?: (?:also|has|had|later|both|\w+ly))*,? ?$"));

    /// <summary>The credited person whose name the words after an award begin with, titles such as `actress` aside.</summary>
    public static AwardHolder.Person? PersonAtStart(string words, Cast cast)
    {
        var prose = new ProseText(words.Length > 100 ? words[..100] : words, "en");
        var mentions = MentionReader.Read(prose, cast);
        return mentions.Count > 0 && mentions[0].IsCredited && RoleWords.Value.IsMatch(words[..mentions[0].Span.Start]) ? Person(mentions[0]) : null;
    }

    /// <summary>The credited person whose name stands at the end of the words before an award, with nothing but this between.</summary>
    public static AwardHolder.Person? PersonAtEnd(string words, Cast cast, RulePattern between)
    {
        var mentions = MentionReader.Read(new ProseText(words, "en"), cast);
        return mentions.Count > 0 && mentions[^1].IsCredited && between.IsMatch(words[mentions[^1].Span.End..]) ? Person(mentions[^1]) : null;
    }

    /// <summary>True when the name at the end hangs on a noun before it, whose verb then follows: `the drama by Ada Love` won.</summary>
    public static bool IsComplement(string words) => Complement.Value.IsMatch(words);

    /// <summary>True unless the words go on with a name, whose award it then is.</summary>
    public static bool NamesNobody(string after) => after.Length < 2 || !char.IsUpper(after.TrimStart(' ', ',')[..1].FirstOrDefault());

    private static AwardHolder.Person Person(Mention mention) => new(mention.Credits[0], mention.Name);
}

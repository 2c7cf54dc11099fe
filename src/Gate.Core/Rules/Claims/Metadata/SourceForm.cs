using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// The form of the source that a text tells (`his own novel`, `Ada Lund's play`), against the forms that the credits of its author have (`Author of the source
/// television play`). Only what names the author, or calls it their own, is surely the same source.
/// </summary>
internal static class SourceForm
{
    private const string Forms = "graphic novel|short story|short stories|novella|novel|bestseller|memoirs?|autobiography|biography|stage play|radio play|television play|teleplay|play|comic book|comic strip|comics?|manga|poem|musical|opera|video game|magazine article|article|true story|book|film|manuscript|essay";
    private const string Name = @"[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|de|da|du|von|van|le|la|der))*";

    // What may be called one another. A book can be nearly all of them.
    private static readonly string[][] Alike =
    [
        ["novel", "novella", "bestseller", "book", "manuscript"],
        ["short story", "short stories", "novella", "book"],
        ["memoir", "memoirs", "autobiography", "biography", "book", "bestseller", "manuscript", "true story", "essay"],
        ["play", "stage play", "musical"],
        ["play", "television play", "teleplay"],
        ["play", "radio play"],
        ["graphic novel", "comic", "comics", "comic book", "comic strip", "manga", "book"],
        ["article", "magazine article", "essay", "true story"],
        ["musical", "opera"],
    ];

    private static readonly Lazy<RulePattern> Told = new(() => new(
        $@"\b(?<owner>(?:[Hh]is|[Hh]er|[Tt]heir) own|{Name}(?:'s|s')|[Tt]he|[Aa]n?) (?:[a-z0-9][\w'-]* ){{0,3}}?(?<form>{Forms})\b(?! (?:adaptation|version|series|club|shop|store|store|about|character|writer))(?<by>(?: of the same (?:name|title)|,? [""“'][^""”]+[""”'],?| [A-Z][\w' ]+?)? by (?:[a-z-]+ ){{0,3}}(?<author>{Name}))?"));

    private static readonly Lazy<RulePattern> Source = new(() => new(
        @"\b(?:based|adapt\w*|rework\w*|drawn|draws|taken|takes|turn(?:s|ed)|derived|inspired|source|version|from|comes|film(?:s|ed)|transfer\w*|expand\w*|after|bring(?:s|ing)|brought|translat\w*|originat\w*|began|started)\b", caseSensitive: false));

    private static readonly Lazy<RulePattern> Known = new(() => new($@"\b(?<form>{Forms})s?\b", caseSensitive: false));

    /// <returns>The words that tell a form, which the credits or `based-on` rule out.</returns>
    public static IEnumerable<(TextSpan Span, string Known)> Wrong(ProseText prose, Facts facts, IReadOnlyList<Credit> authors)
    {
        var known = authors.Select(author => author.Job ?? "").Append(facts.BasedOn?.Value ?? "")
            .SelectMany(told => Known.Value.Matches(told)).Select(match => match.Groups["form"].Value.ToLowerInvariant()).Distinct().ToList();
        if (known.Count == 0)
        {
            yield break;
        }

        foreach (var match in Told.Value.Matches(prose.Plain))
        {
            var form = match.Groups["form"];
            var claimed = form.Value.ToLowerInvariant();
            if (claimed is "film" or "musical" or "true story" || known.Exists(other => IsAlike(claimed, other)) || !IsOfSource(prose, match, authors))
            {
                continue;
            }

            yield return (TextSpan.FromBounds(match.Groups["owner"].Index, form.Index + form.Length), string.Join(", ", known));
        }
    }

    private static bool IsAlike(string one, string other) => one == other || one is "book" || other is "book" || (one is "novel" && other is "graphic novel") || Array.Exists(Alike, group => group.Contains(one) && group.Contains(other));

    private static bool IsOfSource(ProseText prose, Match match, IReadOnlyList<Credit> authors)
    {
        var sentence = prose.Sentences.First(sentence => sentence.End > match.Index);
        var text = prose.Plain.Substring(sentence.Start, sentence.Length);
        var before = prose.Plain[Math.Min(sentence.Start, match.Index)..match.Index];
        if (!Source.Value.IsMatch(before))
        {
            return false;
        }

        var owner = match.Groups["owner"].Value;
        return owner.EndsWith(" own", StringComparison.Ordinal)
            ? CreditedWords.In(text, authors).Any()
            : CreditedWords.In(owner, authors).Any() || (match.Groups["author"].Success && CreditedWords.In(match.Groups["author"].Value, authors).Any());
    }
}

using System.Buffers;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// SYN1415: finds an author of the source whom the facts do not know, where they know one, and a source of a show that they call an original. What the facts say
/// nothing of is let be.
/// </summary>
internal sealed class AdaptationRule : TextRule
{
    private const string Kinds = "novel|novella|book|bestseller|memoir|autobiography|play|short story|graphic novel|comic|comics|comic book|manga|poem|musical";

    // What a text that tells of a source has somewhere.
    private static readonly SearchValues<string> Cues = SearchValues.Create(["novel", "book", "play", "story", "stories", "memoir", "biography", "comic", "manga", "poem", "based on", "adapt", "drawn from", "inspired by", "remake", "bestseller", "musical"], StringComparison.Ordinal);

    private const string Name = @"[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|de|da|du|von|van|le|la|der))*";

    private static readonly string[] AuthorJobs = ["author", "source", "based on", "novelist", "playwright", "original story by", "book by", "novel by"];

    private static readonly Lazy<RulePattern> Possessives = new(() => new(
        $@"\b(?:[Bb]ased on|[Aa]dapted|[Aa]daptation of|[Dd]rawn from|[Tt]aken from|[Ii]nspired by|[Ss]cripted|[Ff]rom|[Aa]dapts|[Vv]ersion of) (?:[a-z][\w-]* |[A-Z][\w.'-]* ){{0,6}}?(?:the |author |novelist )?(?<name>{Name}(?:'s|s')) (?:[\w-]+ ){{0,3}}(?:{Kinds})\b"));

    private static readonly Lazy<RulePattern> Phrases = new(() => new(
        $@"\b(?:[Bb]ased on|[Aa]dapted from|[Aa]daptation of|[Dd]rawn from|[Tt]aken from|[Ii]nspired by|[Ff]rom) (?:the|an?|his|her)(?: [\w-]+){{0,4}} (?:{Kinds})(?: of the same name| [“""'][^”""]+[”""'])? by (?:[a-z-]+ ){{0,3}}(?<name>{Name})"));

    private static readonly Lazy<RulePattern> Turned = new(() => new(
        $@"\b(?:[Tt]urn(?:s|ed)|[Mm]ade|[Mm]akes) (?:the|an?) (?:[a-z-]+ ){{0,2}}(?:{Kinds}) by (?<name>{Name}) into (?:an?|the|this) (?:[\w-]+ ){{0,4}}(?:film|movie|series|miniseries|drama|comedy|thriller|musical|documentary)\b"));

    // The source by its own title, which the facts have to know: "adapted the film from Ada Lund's Night Ferry".
    private static readonly Lazy<RulePattern> Titles = new(() => new(
        $@"\b(?:[Bb]ased on|[Aa]dapt(?:s|ed|ing|ation)|[Dd]rawn from)\b(?: [\w'-]+){{0,8}}? (?<name>{Name}(?:'s|s')) [“""']?(?<title>[A-Z0-9][^.,;:!?”""]*)"));

    private static readonly Lazy<RulePattern> Sources = new(() => new($@"\b(?:based on|adapted from|adaptation of|remake of) (?:the|an?|{Name}) (?:[\w'-]+ ){{0,4}}?(?:{Kinds}|film|series|video game)\b"));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { } facts || !context.Prose.Folded.AsSpan().ContainsAny(Cues))
        {
            return [];
        }

        return facts.BasedOn is { } source && source.Value.Trim().Equals("nothing", StringComparison.OrdinalIgnoreCase)
            ? Sources.Value.Matches(context.Prose.Plain).Select(match => new RuleFinding(
                new(match.Index, match.Length),
                $"“{context.Text.Substring(match.Index, match.Length)}”, but show.yml calls it an original ({FactCitation.Of(source.Location)}).",
                Cap: Severity.Warning))
            : Authors(context, facts);
    }

    private static IEnumerable<RuleFinding> Authors(RuleContext context, Facts facts)
    {
        var authors = facts.Talent.OffScreen.Where(credit => credit.Job is { } job && AuthorJobs.Any(part => job.Contains(part, StringComparison.OrdinalIgnoreCase))).ToList();
        if (authors.Count == 0)
        {
            yield break;
        }

        foreach (var (span, known) in SourceForm.Wrong(context.Prose, facts, authors))
        {
            yield return new(
                span,
                $"“{context.Text.Substring(span.Start, span.Length)}”, but the credits tell of a {known}: {authors[0].Name}, {authors[0].Job} ({FactCitation.Of(authors[0].Location)}).",
                Cap: Severity.Error);
        }

        var possessives = Possessives.Value.Matches(context.Prose.Plain);
        var phrases = possessives.Count > 0 ? possessives : Phrases.Value.Matches(context.Prose.Plain);
        var others = phrases.Count > 0 ? [] : Turned.Value.Matches(context.Prose.Plain).Concat(Titles.Value.Matches(context.Prose.Plain).Where(match => IsSource(match.Groups["title"].Value, authors, facts)));
        foreach (var match in phrases.Concat(others))
        {
            var group = match.Groups["name"];
            var written = PersonName.WithoutPossessive(group.Value.TrimEnd('.'));
            if (IsAnother(PersonName.Parse(written), authors, facts, isAttached: !match.Value.StartsWith("from", StringComparison.OrdinalIgnoreCase)))
            {
                yield return new(
                    new TextSpan(group.Index, written.Length),
                    $"“{written}”, but the source is by {string.Join(", ", authors.Select(author => author.Name))} ({FactCitation.Of(authors[0].Location)}).",
                    Cap: Severity.Error);
            }
        }
    }

    /// <summary>True when words begin with the title of the source, as a credit (`Author of the source novel, Rum Punch`) or `based-on` has it.</summary>
    private static bool IsSource(string words, List<Credit> authors, Facts facts) =>
        authors.Select(author => author.Job ?? "").Append(facts.BasedOn?.Value ?? "")
            .SelectMany(told => told.Split((char[])[',', ':', '(', ')', '“', '”', '"'], StringSplitOptions.TrimEntries))
            .Any(title => title.Length > 2 && char.IsUpper(title[0]) && words.StartsWith(title, StringComparison.Ordinal) && !AuthorJobs.Any(part => title.Contains(part, StringComparison.OrdinalIgnoreCase)));

    /// <summary>True for a full name that nobody credited has, not even nearly: a slip in it is for another rule, and a single name may be a character's unless neither plot nor cast has it.</summary>
    private static bool IsAnother(PersonName name, List<Credit> authors, Facts facts, bool isAttached) =>
        (name.Parts.Count >= 2 || (name.Parts is [{ Length: > 3 } only] && isAttached && facts.Plot is { } plot && !plot.Content.Contains(only, StringComparison.OrdinalIgnoreCase) && !facts.Talent.OnScreen.Concat(facts.Talent.OffScreen).Any(credit => $"{credit.Name} {credit.Role}".Contains(only, StringComparison.OrdinalIgnoreCase))))
        && !facts.Title.Value.Contains(name.Parts[^1], StringComparison.OrdinalIgnoreCase)
        && !authors.Select(author => PersonName.Parse(author.Name)).Any(author =>
            author.IsSame(name) || author.IsMisspeltAs(name) || author.Parts.Any(part => part.Length > 2 && name.Parts.Contains(part, StringComparer.OrdinalIgnoreCase)));
}

using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Finds words and phrases that should not be there.</summary>
internal sealed class ExistenceRule(Existence settings, MessageTemplate message, PhraseIndex index) : TextRule
{
    private readonly PhraseSet<string> phrases = Phrases.Plain(settings.Phrases, settings.CaseSensitive, index);
    private readonly PhraseSet<string> except = Phrases.Plain(settings.Except, settings.CaseSensitive, index);
    private readonly List<IndexedPattern> patterns = [.. settings.Patterns.Select(pattern => new IndexedPattern(pattern, index.Patterns, settings.CaseSensitive))];

    private static readonly List<TextSpan> Nowhere = [];

    public static IEnumerable<SettingFault> Faults(Existence settings, RuleManifest manifest)
    {
        if (settings.Phrases.Count + settings.Patterns.Count == 0)
        {
            yield return new(["existence"], "There is nothing to find.", "Add `phrases:` or `patterns:`.");
        }

        foreach (var fault in Phrases.Faults(settings.Phrases, "existence", "phrases")
            .Concat(Phrases.Faults(settings.Except, "existence", "except"))
            .Concat(RulePattern.Faults(settings.Patterns, "existence", "patterns")))
        {
            yield return fault;
        }
    }

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var spans = Spans(context.Prose);
        if (spans.Count <= settings.Tolerate)
        {
            return [];
        }

        var excepted = except.Find(context.Prose);
        var found = spans.Where(span => !excepted.Any(exception => exception.Span.Contains(span))).ToList();
        if (found.Count <= settings.Tolerate)
        {
            return [];
        }

        var cap = found.Count < settings.Heap ? Severity.Suggestion : Severity.Error;
        var findings = found.Select(span => new RuleFinding(span, message.Fill(("match", context.Text.Substring(span.Start, span.Length))), Cap: cap));
        return settings.Replacement is { } replacement ? Rewording.Fixing(context.Text, findings.Select(finding => (finding, replacement))) : findings;
    }

    private List<TextSpan> Spans(ProseText prose)
    {
        var hits = phrases.Find(prose);
        var spans = hits.Count == 0 ? Nowhere : [.. hits.Select(hit => hit.Span)];
        foreach (var pattern in patterns)
        {
            foreach (var match in pattern.Matches(prose))
            {
                var span = new TextSpan(match.Index, match.Length);
                if (!spans.Exists(span.Overlaps))
                {
                    spans = [.. spans, span];
                }
            }
        }

        return spans;
    }
}

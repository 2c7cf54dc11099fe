using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Counts a pattern in a text or in each sentence. Too many are reported at the first one too many, too few at the whole.</summary>
internal sealed class OccurrenceRule(Occurrence settings, MessageTemplate message, PhraseIndex index) : TextRule
{
    private readonly IndexedPattern pattern = new(settings.Pattern, index.Patterns);

    public static IEnumerable<SettingFault> Faults(Occurrence settings, RuleManifest manifest)
    {
        foreach (var fault in RulePattern.Faults(settings.Pattern, "occurrence", "pattern").Concat(Limits.Faults(settings.Min, settings.Max, "occurrence")))
        {
            yield return fault;
        }

        if (settings.Scope == TextScope.Suite)
        {
            yield return new(["occurrence", "scope"], "Nothing is counted across a suite.", "Write `text` or `sentence`.");
        }
    }

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var matches = pattern.Matches(context.Prose);
        return matches.Count > (settings.Max ?? int.MaxValue) || settings.Min is not null
            ? Count(context, matches.Select(match => new TextSpan(match.Index, match.Length)).ToList())
            : [];
    }

    private IEnumerable<RuleFinding> Count(RuleContext context, List<TextSpan> matches)
    {
        foreach (var scope in settings.Scope == TextScope.Sentence ? context.Prose.Sentences : [new TextSpan(0, context.Text.Length)])
        {
            var inside = matches.Where(scope.Contains).ToList();
            if (inside.Count > settings.Max)
            {
                yield return Report(context.Text, inside[settings.Max.Value], inside.Count, settings.Max.Value);
            }
            else if (inside.Count < settings.Min)
            {
                yield return Report(context.Text, scope, inside.Count, settings.Min.Value);
            }
        }
    }

    private RuleFinding Report(string text, TextSpan span, int count, int limit) =>
        new(span, message.Fill(("match", text.Substring(span.Start, span.Length)), ("count", $"{count}"), ("limit", $"{limit}")));
}

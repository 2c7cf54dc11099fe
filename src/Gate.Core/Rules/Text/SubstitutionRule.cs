using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Finds words and phrases that have a better form, and puts it in their place.</summary>
internal sealed class SubstitutionRule(Substitution settings, MessageTemplate message, PhraseIndex index) : TextRule
{
    private readonly PhraseSet<string> phrases = new(settings.Swap, settings.CaseSensitive, index);

    private readonly IReadOnlyList<(IndexedPattern Pattern, string Better)> patterns =
        [.. settings.SwapPatterns.Select(swap => (new IndexedPattern(swap.Key, index.Patterns, settings.CaseSensitive), swap.Value))];

    public static IEnumerable<SettingFault> Faults(Substitution settings, RuleManifest manifest)
    {
        if (settings.Swap.Count + settings.SwapPatterns.Count == 0)
        {
            yield return new(["substitution"], "There is nothing to swap.", "Add `swap:` or `swap-patterns:`.");
        }

        foreach (var fault in settings.Swap.Keys.SelectMany(phrase => Phrases.Faults(phrase, ["substitution", "swap", phrase]))
            .Concat(settings.SwapPatterns.Keys.SelectMany(pattern => RulePattern.Faults(pattern, "substitution", "swap-patterns", pattern))))
        {
            yield return fault;
        }

        foreach (var (phrase, better) in settings.Swap.Where(swap => string.Equals(swap.Key, swap.Value, StringComparison.Ordinal)))
        {
            yield return new(["substitution", "swap", phrase], $"`{better}` is swapped for itself.", "Remove the line.");
        }
    }

    public override IEnumerable<RuleFinding> Check(RuleContext context) => Find(context) is { } found ? Rewording.Fixing(context.Text, found) : [];

    /// <returns>Null when there is nothing.</returns>
    private List<(RuleFinding Finding, string Better)>? Find(RuleContext context)
    {
        List<(RuleFinding Finding, string Better)>? found = null;
        foreach (var hit in phrases.Find(context.Prose))
        {
            (found ??= []).Add(Report(context.Text, hit.Span, hit.Value));
        }

        foreach (var (pattern, better) in patterns)
        {
            foreach (var match in pattern.Matches(context.Prose))
            {
                var span = new TextSpan(match.Index, match.Length);
                if (found is null || !found.Exists(other => span.Overlaps(other.Finding.Span)))
                {
                    (found ??= []).Add(Report(context.Text, span, match.Result(better)));
                }
            }
        }

        return found;
    }

    private (RuleFinding Finding, string Better) Report(string text, TextSpan span, string better) =>
        (new(span, message.Fill(("match", text.Substring(span.Start, span.Length)), ("replacement", better))), better);
}

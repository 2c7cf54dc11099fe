using System.Text.RegularExpressions;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Finds what needs something else in the text that is not there, such as an abbreviation without its long form. The first of equal matches is reported.</summary>
internal sealed class ConditionalRule(Conditional settings, MessageTemplate message, PhraseIndex index) : TextRule
{
    private readonly IndexedPattern first = new(settings.First, index.Patterns);
    private readonly RulePattern second = new(settings.Second);
    private readonly Lazy<HashSet<string>> except = new(() => new(settings.Except, StringComparer.Ordinal));

    public static IEnumerable<SettingFault> Faults(Conditional settings, RuleManifest manifest) =>
        RulePattern.Faults(settings.First, "conditional", "first").Concat(RulePattern.Faults(settings.Second, "conditional", "second"));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var needing = first.Matches(context.Prose);
        if (needing.Count == 0)
        {
            yield break;
        }

        var met = second.Matches(context.Prose.Plain).Select(Subject).ToHashSet(StringComparer.Ordinal);
        var hasSubject = needing[0].Groups.Count > 1;
        foreach (var match in needing)
        {
            var subject = Subject(match);
            if (!except.Value.Contains(subject) && !(hasSubject ? met.Contains(subject) : met.Count > 0))
            {
                met.Add(subject);
                yield return Report(context.Text, new(match.Index, match.Length));
            }
        }
    }

    private static string Subject(Match match) => match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;

    private RuleFinding Report(string text, TextSpan span) => new(span, message.Fill(("match", text.Substring(span.Start, span.Length))));
}

namespace Gate.Core.Rules.Text;

/// <summary>
/// Finds two forms of one thing. The form that is used more often is the right one; in a single text the first one used wins a tie, in a suite a tie is told
/// at both, without a fix.
/// </summary>
internal sealed class ConsistencyRule(Consistency settings, MessageTemplate message, PhraseIndex index) : TextRule
{
    private readonly PhraseSet<Form> forms = new(settings.Either.SelectMany((group, row) =>
        group.Select((phrase, column) => KeyValuePair.Create(phrase, new Form(row, column)))), index: index);

    public static IEnumerable<SettingFault> Faults(Consistency settings, RuleManifest manifest)
    {
        for (var row = 0; row < settings.Either.Count; row++)
        {
            var group = settings.Either[row];
            if (group.Count < 2 || (settings.Together && group.Count != settings.Either[0].Count))
            {
                yield return new(["consistency", "either", $"{row}"], $"This group has {group.Count} forms.",
                    settings.Together ? "With `together`, all groups have the same number of forms, two or more." : "Write two forms or more.");
            }

            foreach (var fault in Phrases.Faults(group, "consistency", "either", $"{row}"))
            {
                yield return fault;
            }
        }

        if (settings.Scope == TextScope.Sentence)
        {
            yield return new(["consistency", "scope"], "Forms are not compared within sentences.", "Write `text` or `suite`.");
        }

        if (settings.Scope == TextScope.Suite && !manifest.Reads.Contains(RuleInput.Suite))
        {
            yield return new(["consistency", "scope"], "The rule compares the suite but does not read it.", "Add `reads: [suite]`.");
        }
    }

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var own = forms.Find(context.Prose);
        if (own.Count == 0)
        {
            return [];
        }

        var uses = own.Select(hit => new Use(hit.Value, context.Text.Substring(hit.Span.Start, hit.Span.Length), null)).ToList();
        if (settings.Scope == TextScope.Suite)
        {
            uses.AddRange(context.Suite.SelectMany(synopsis => forms.Find(new ProseText(synopsis.Text, context.Language))
                .Select(hit => new Use(hit.Value, synopsis.Text.Substring(hit.Span.Start, hit.Span.Length), synopsis.Id.ToString()))));
        }

        return uses.GroupBy(use => Group(use.Form)).SelectMany(group => Compare(context.Text, own, group));
    }

    private int Group(Form form) => settings.Together ? 0 : form.Row;

    private IEnumerable<RuleFinding> Compare(string text, IReadOnlyList<PhraseHit<Form>> own, IGrouping<int, Use> uses)
    {
        var byColumn = uses.GroupBy(use => use.Form.Column).OrderByDescending(column => column.Count()).ToList();
        if (byColumn.Count < 2)
        {
            yield break;
        }

        // OrderByDescending is stable and grouping keeps the order, so the first form of the text wins a tie.
        var isTie = byColumn[0].Count() == byColumn[1].Count() && settings.Scope == TextScope.Suite && uses.Any(use => use.Place is not null);
        foreach (var hit in own.Where(hit => Group(hit.Value) == uses.Key && (isTie || hit.Value.Column != byColumn[0].Key)))
        {
            var other = uses.First(use => isTie ? use.Form.Column != hit.Value.Column : use.Form.Column == byColumn[0].Key);
            var finding = new RuleFinding(hit.Span, message.Fill(
                ("match", text.Substring(hit.Span.Start, hit.Span.Length)),
                ("other", other.Words),
                ("place", other.Place is { } place ? $"in {place}" : "elsewhere in this text")));
            yield return isTie ? finding : finding.Replacing(text, settings.Either[hit.Value.Row][byColumn[0].Key]);
        }
    }

    private readonly record struct Form(int Row, int Column);

    private sealed record Use(Form Form, string Words, string? Place);
}

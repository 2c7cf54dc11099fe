using System.Buffers;
using System.Globalization;
using System.IO.Enumeration;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Checks the length of a text or of its sentences. Of a text that is too long, what is too much is marked; else all of it.</summary>
internal sealed class LengthRule(Length settings, MessageTemplate message) : TextRule
{
    private static readonly SearchValues<char> CountedSingly = SearchValues.Create(
        string.Concat(Enumerable.Range(' ', 0x7F - ' ').Concat(Enumerable.Range(0xC0, 0x100)).Concat(Enumerable.Range(0x2010, 0x18)).Select(c => (char)c)) + "\n");

    public static IEnumerable<SettingFault> Faults(Length settings, RuleManifest manifest)
    {
        if (settings.Variants.Count == 0 || settings.Min > settings.Max)
        {
            foreach (var fault in Limits.Faults(settings.Min, settings.Max, "length"))
            {
                yield return fault;
            }
        }

        for (var i = 0; i < settings.Variants.Count; i++)
        {
            foreach (var fault in Limits.Faults(settings.Variants[i].Min, settings.Variants[i].Max, "length", "variants", $"{i}"))
            {
                yield return fault;
            }
        }

        if (settings.Variants.Count > 0 && !manifest.Reads.Contains(RuleInput.Variant))
        {
            yield return new(["length", "variants"], "The limits depend on the variant, which the rule does not read.", "Add `reads: [variant]`.");
        }

        if (settings.Scope == TextScope.Suite || (settings.Scope == TextScope.Sentence && settings.Unit == LengthUnit.Sentences))
        {
            yield return new(["length", "scope"], "Nothing can be counted so.", "Write `text`, or `sentence` for characters and words.");
        }
    }

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var limits = settings.Variants.Count == 0 ? null
            : settings.Variants.FirstOrDefault(variant => FileSystemName.MatchesSimpleExpression(variant.Variant, context.Variant ?? "", ignoreCase: false));
        var (min, max) = limits is null ? (settings.Min, settings.Max) : (limits.Min, limits.Max);
        if (settings.Scope != TextScope.Sentence)
        {
            return Check(context, new(0, context.Text.Length), min, max) is { } found ? [found] : [];
        }

        List<RuleFinding>? all = null;
        foreach (var sentence in context.Prose.Sentences)
        {
            if (Check(context, sentence, min, max) is { } found)
            {
                (all ??= []).Add(found);
            }
        }

        return all ?? [];
    }

    private RuleFinding? Check(RuleContext context, TextSpan scope, int? min, int? max)
    {
        if (IsWithin(context.Prose, scope, min, max))
        {
            return null;
        }

        var units = Starts(context.Prose, scope);
        if (units.Count > max)
        {
            var isWhole = settings.Scope == TextScope.Sentence;
            return Report(isWhole ? scope : TextSpan.FromBounds(units[max.Value], scope.End), units.Count, max.Value);
        }

        return units.Count < min ? Report(scope, units.Count, min.Value) : null;
    }

    /// <summary>True when no list of places is needed.</summary>
    private bool IsWithin(ProseText prose, TextSpan scope, int? min, int? max) => settings.Unit switch
    {
        LengthUnit.Characters => IsWithin(prose.Text.AsSpan(scope.Start, scope.Length), min, max),
        LengthUnit.Words => CountWords(prose, scope) is var count && !(count > max) && !(count < min),
        _ => false,
    };

    // What viewers count is never more than what is stored, and for these characters no less.
    private static bool IsWithin(ReadOnlySpan<char> text, int? min, int? max) =>
        text.Length <= (max ?? int.MaxValue) && text.Length >= (min ?? 0) && (min is null || !text.ContainsAnyExcept(CountedSingly));

    private static int CountWords(ProseText prose, TextSpan scope)
    {
        var count = 0;
        foreach (var word in prose.WordSpans)
        {
            count += scope.Contains(word) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Where each unit begins.</summary>
    private List<int> Starts(ProseText prose, TextSpan scope) => settings.Unit switch
    {
        LengthUnit.Words => [.. prose.WordsIn(scope).Select(word => word.Start)],
        LengthUnit.Sentences => [.. prose.Sentences.Select(sentence => sentence.Start)],
        _ => Characters(prose.Text, scope),
    };

    private static List<int> Characters(string text, TextSpan scope)
    {
        var starts = new List<int>(scope.Length);
        for (var i = scope.Start; i < scope.End; i += StringInfo.GetNextTextElementLength(text, i))
        {
            starts.Add(i);
        }

        return starts;
    }

    private RuleFinding Report(TextSpan span, int count, int limit) => new(span, message.Fill(
        ("count", $"{count}"), ("limit", $"{limit}"), ("over", $"{Math.Abs(count - limit)}"), ("unit", settings.Unit.ToString().ToLowerInvariant())));
}

using System.Globalization;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Checks a readability formula over the whole text.</summary>
internal sealed class ReadabilityRule(Readability settings, MessageTemplate message) : TextRule
{
    public static IEnumerable<SettingFault> Faults(Readability settings, RuleManifest manifest)
    {
        foreach (var fault in Limits.Faults(settings.Min, settings.Max, "readability"))
        {
            yield return fault;
        }

        if (!manifest.Locales.Any(locale => locale.Split('-')[0] == "en") || manifest.Locales.Any(locale => locale.Split('-')[0] != "en"))
        {
            yield return new(["locales"], "The formulas were fitted to English.", "Write `locales: [en]`.");
        }
    }

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Prose.WordSpans.Length < Math.Max(1, settings.MinimumWords))
        {
            yield break;
        }

        var score = Math.Round(ReadabilityScore.Of(settings.Formula, context.Prose), 1);
        if (score > settings.Max || score < settings.Min)
        {
            var limit = score > settings.Max ? settings.Max : settings.Min;
            yield return new(TextSpan.FromBounds(context.Prose.Sentences[0].Start, context.Prose.Sentences[^1].End),
                message.Fill(("score", score.ToString("0.#", CultureInfo.InvariantCulture)), ("limit", $"{limit}")));
        }
    }
}

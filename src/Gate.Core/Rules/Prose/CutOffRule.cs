using System.Buffers;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Prose;

/// <summary>
/// SYN1208: finds a text that stops in the middle: after a mark or a word after which something must come, or with what an export or a page leaves behind.
/// Only the end is looked at.
/// </summary>
internal sealed class CutOffRule : TextRule
{
    private const int Tail = 40;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?\"'”’。！？」』");

    // Words that may end a sentence (of, who, to) are none of these, and "and …" may trail off.
    private static readonly Lazy<RulePattern> Ends = new(() => new(
        @"(?:[\p{L}\p{N})""”]+(?:[,;&:]| [-–—])|\b(?:a|an|the|its|their|my|your|our|than)(?: ?(?:…|\.{3}))?|\band|, (?:who|which|when|while)(?: ?(?:…|\.{3}))?|, (?:but|or)"
        + @"|\b(?:[Hh]owever|due(?: to)?)(?: ?(?:…|\.{2,}))?|\( ?(?:more|cont(?:inued|'d|\.)?) ?(?:…|\.{3})?\)|[\[(](?:…|\.{3})[\])]|\b(?:Read|See|Show|View) [Mm]ore(?: ?(?:»|>+|→|…|\.{3}))?)\z"));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var end = context.Text.AsSpan().TrimEnd().Length;
        if (end == 0 || EndsAsUsual(context.Text.AsSpan(0, end)))
        {
            yield break;
        }

        // From a space on, so that no word is parted.
        var from = Math.Max(0, context.Text.LastIndexOf(' ', Math.Max(0, end - Tail)));
        foreach (var match in Ends.Value.Matches(context.Prose.Plain[from..end]))
        {
            yield return new(new TextSpan(from + match.Index, match.Length),
                $"“{match.Value.Trim(',', ' ')}” at the end looks as if the rest were cut off. Add it, or end the sentence earlier.");
        }
    }

    private static bool EndsAsUsual(ReadOnlySpan<char> text) => Stops.Contains(text[^1]) && !text.EndsWith("..");
}

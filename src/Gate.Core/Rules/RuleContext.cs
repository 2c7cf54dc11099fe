using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>What a text rule sees of one synopsis: the text, and of the rest only what the rule declares to read.</summary>
public sealed class RuleContext
{
    private readonly SynopsisReading reading;

    internal RuleContext(SynopsisReading reading, RuleReads reads)
    {
        this.reading = reading;
        Facts = reading.FactsOf(reads);
        Suite = reads.Suite ? reading.Suite : [];
        Variant = reads.Variant ? reading.Synopsis.Id.Variant : null;
    }

    public Synopsis Synopsis => reading.Synopsis;

    public string Text => Synopsis.Text;

    public string Language => Synopsis.Id.Language;

    /// <summary>Words and sentences, found once for all rules.</summary>
    public ProseText Prose => reading.Prose;

    /// <summary>The declared facets; the others are empty. Null when the show has no facts.</summary>
    public Facts? Facts { get; }

    /// <summary>The other synopses of the show in this locale; empty unless the rule reads the suite.</summary>
    public IReadOnlyList<Synopsis> Suite { get; }

    /// <summary>The variant's ID; null unless the rule reads it.</summary>
    public string? Variant { get; }

    /// <summary>The context of a rule: of the show's facts and suite, only what it declares to read.</summary>
    internal static RuleContext For(Rule rule, SynopsisReading reading) => reading.ContextOf(rule.Reads);

    /// <summary>Something made of a part of the text or facts that other rules make too, such as the people of the credits: made once.</summary>
    /// <param name="source">What it is made of. The same object gives the same thing.</param>
    internal T Shared<TSource, T>(TSource source, Func<TSource, T> make)
        where TSource : class
        where T : class => reading.Shared(source, make);
}

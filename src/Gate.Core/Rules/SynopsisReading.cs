using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>What the rules that read one synopsis share, so that it is found once: words and sentences, facts cut to facets, what was made of them. For one thread.</summary>
/// <param name="facts">All facts of the show.</param>
/// <param name="siblings">The other synopses of the show in this locale; asked for once, when a rule reads the suite.</param>
public sealed class SynopsisReading(Synopsis synopsis, Facts? facts, Func<IReadOnlyList<Synopsis>> siblings)
{
    private readonly RuleContext?[] contexts = new RuleContext?[RuleReads.Kinds];
    private readonly Facts?[] restricted = new Facts?[RuleReads.Kinds];
    private readonly Dictionary<(object Source, Type Type), object> shared = [];
    private IReadOnlyList<Synopsis>? suite;
    private ProseText? prose;

    public Synopsis Synopsis => synopsis;

    public ProseText Prose => prose ??= new(synopsis.Text, synopsis.Id.Language);

    internal IReadOnlyList<Synopsis> Suite => suite ??= siblings();

    /// <summary>The facts with these facets alone; null when the show has none or the rule reads none.</summary>
    internal Facts? FactsOf(RuleReads reads) =>
        facts is null || !reads.HasFacets ? null : restricted[reads.FacetKind] ??= facts.Restrict(reads.Facets);

    /// <summary>The same for rules that read the same.</summary>
    internal RuleContext ContextOf(RuleReads reads) => contexts[reads.Kind] ??= new(this, reads);

    /// <summary>Something made of a part of the text or facts, made once for all rules that make the same of it.</summary>
    internal T Shared<TSource, T>(TSource source, Func<TSource, T> make)
        where TSource : class
        where T : class
    {
        if (!shared.TryGetValue((source, typeof(T)), out var made))
        {
            shared[(source, typeof(T))] = made = make(source);
        }

        return (T)made;
    }
}

namespace Gate.Core.Rules.Text;

/// <summary>
/// The patterns of many rules, so that one walk over a text says which of them can match at all. Making ready for that costs more than a few texts are worth, so
/// it is done when many have been read.
/// </summary>
internal sealed class PatternIndex
{
    private const int TextsBeforeBuilding = 200;

    private readonly List<string> patterns = [];
    private readonly Lazy<(LiteralAutomaton? Automaton, bool[] IsKnown)> built;
    private int texts;

    public PatternIndex() => built = new(Build);

    /// <returns>The number of the pattern.</returns>
    public int Add(string pattern)
    {
        patterns.Add(pattern);
        return patterns.Count - 1;
    }

    /// <returns>By number: false when the pattern cannot match. Null when nothing is known yet.</returns>
    public bool[]? Candidates(string folded)
    {
        if (texts < TextsBeforeBuilding && Interlocked.Increment(ref texts) < TextsBeforeBuilding)
        {
            return null;
        }

        if (built.Value is not { Automaton: { } automaton, IsKnown: var isKnown })
        {
            return null;
        }

        var candidates = automaton.Find(folded);
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] |= !isKnown[i];
        }

        return candidates;
    }

    private (LiteralAutomaton?, bool[]) Build()
    {
        var literals = new List<(string, int)>();
        var isKnown = new bool[patterns.Count];
        for (var i = 0; i < patterns.Count; i++)
        {
            var required = RequiredLiterals.Of(patterns[i]);
            isKnown[i] = required is not null;
            literals.AddRange((required ?? []).Select(literal => (literal, i)));
        }

        return (LiteralAutomaton.Of(literals, patterns.Count), isKnown);
    }
}

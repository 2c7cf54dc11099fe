namespace Gate.Core.Rules.Text;

/// <summary>
/// The patterns of many rules, so that one walk over a text says which of them can match at all. Making ready for that costs more than a few texts are worth, so
/// it is done when many have been read; until then each pattern is asked by itself.
/// </summary>
internal sealed class PatternIndex
{
    private const int TextsBeforeBuilding = 200;

    private readonly List<Lazy<IReadOnlyList<string>?>> literals = [];
    private readonly Lazy<(LiteralAutomaton? Automaton, bool[] IsKnown)> built;
    private int texts;

    public PatternIndex() => built = new(Build);

    /// <returns>The number of the pattern.</returns>
    public int Add(string pattern)
    {
        literals.Add(new(() => RequiredLiterals.Of(pattern)));
        return literals.Count - 1;
    }

    /// <summary>False when the pattern cannot match in a text, in lower case. It spares making the expression, which for a single text costs most.</summary>
    public bool MayMatch(int number, string folded) =>
        literals[number].Value is not { } required || required.Any(literal => folded.Contains(literal, StringComparison.Ordinal));

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
        var owned = literals.SelectMany((required, number) => (required.Value ?? []).Select(literal => (literal, number))).ToList();
        return (LiteralAutomaton.Of(owned, literals.Count), [.. literals.Select(required => required.Value is not null)]);
    }
}

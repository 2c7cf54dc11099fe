using System.Text.RegularExpressions;

namespace Gate.Core.Rules.Text;

/// <summary>
/// A regular expression of a rule: the only place that makes one, on first use. A backtracking engine, which is quickly made, takes the first look at a text and
/// has to be quick about it; where it is not, or the text is long, the engine answers that cannot backtrack. A pattern that needs backtracking (look-around,
/// back-references, atomic groups) has a time limit for each match instead. In a sweep the first look is taken by machine code.
/// </summary>
internal sealed class RulePattern
{
    /// <summary>More matches than this in one text are not looked at.</summary>
    public const int MaximumMatches = 10_000;

    private const int MaximumLength = 4_000;
    private static readonly TimeSpan BacktrackingLimit = TimeSpan.FromSeconds(1);

    // Linear engines need no limit to end; this one bounds enormous texts on slow machines.
    private static readonly TimeSpan LinearLimit = TimeSpan.FromSeconds(10);

    // What only the backtracking engine knows; asking the other one first would cost an exception for each pattern.
    private static readonly string[] LooksAround = ["(?=", "(?!", "(?<=", "(?<!", "(?>"];

    // Machine code takes milliseconds to make: a sweep wins them back, a check of a few texts would not.
    private const int UsesBeforeCompiling = 1_000;
    private const int LongestFirstLook = 5_000;
    private const int MostQuickMatches = 50;

    // By the clock on the wall: an innocent pattern may have waited for its turn, for the collector or for its own machine code, but hardly twice.
    private const int FirstLooks = 2;
    private static readonly TimeSpan FirstLookLimit = TimeSpan.FromMilliseconds(100);

    private static readonly List<Match> None = [];

    private readonly string pattern;
    private readonly RegexOptions options;
    private Regex? exact;
    private Regex? quick;
    private int uses;

    public RulePattern(string pattern, bool caseSensitive = true)
    {
        this.pattern = pattern;
        options = RegexOptions.CultureInvariant | (caseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase);
    }

    /// <returns>Why the pattern cannot be used, or null.</returns>
    public static string? Fault(string pattern)
    {
        if (pattern.Length > MaximumLength)
        {
            return $"The pattern is longer than {MaximumLength} characters.";
        }

        if (PatternSize.Of(pattern) > PatternSize.Maximum)
        {
            return $"Its counted repetitions multiply to more than {PatternSize.Maximum} steps.";
        }

        try
        {
            return new RulePattern(pattern).IsMatch("") ? "The pattern matches the empty text, and so everywhere." : null;
        }
        catch (ArgumentException broken)
        {
            return $"The pattern is broken: {Sentence(broken.Message)}";
        }
        catch (RuleTimeoutException)
        {
            return "The pattern takes for ever on an empty text.";
        }
    }

    public static IEnumerable<SettingFault> Faults(string pattern, params string[] path)
    {
        if (Fault(pattern) is { } fault)
        {
            yield return new(path, $"`{pattern}`: {fault}", "Write a .NET regular expression that matches at least one character; `\\` stands single in plain YAML text.");
        }
    }

    public static IEnumerable<SettingFault> Faults(IReadOnlyList<string> patterns, params string[] path) =>
        patterns.SelectMany((pattern, index) => Faults(pattern, [.. path, index.ToString()]));

    /// <summary>The matches in order, none of them empty.</summary>
    /// <exception cref="RuleTimeoutException">The time limit passed.</exception>
    public IReadOnlyList<Match> Matches(string text) => FirstLook(text, QuickMatches)
        ?? Bounded(() => Exact.Matches(text).Where(match => match.Length > 0).Take(MaximumMatches).ToList());

    /// <exception cref="RuleTimeoutException">The time limit passed.</exception>
    public bool IsMatch(string text) => FirstLook<bool?>(text, static (quick, here) => quick.IsMatch(here)) ?? Bounded(() => Exact.IsMatch(text));

    // Two threads may make the same expression; either will do.
    private Regex Exact => exact ??= Make(pattern, options);

    /// <returns>Null when the text is long, or the first look takes too long.</returns>
    private T? FirstLook<T>(string text, Func<Regex, string, T?> look)
    {
        for (var looks = 0; looks < FirstLooks && text.Length <= LongestFirstLook; looks++)
        {
            try
            {
                return look(Quick, text);
            }
            catch (RegexMatchTimeoutException)
            {
                // It backtracks on this text; the other engine does not, or has more time.
            }
        }

        return default;
    }

    private Regex Quick
    {
        get
        {
            if (uses < UsesBeforeCompiling && Interlocked.Increment(ref uses) == UsesBeforeCompiling)
            {
                quick = new(pattern, options | RegexOptions.Compiled, FirstLookLimit);
            }

            return quick ??= new(pattern, options, FirstLookLimit);
        }
    }

    /// <returns>Null when there are so many that the other engine may be quicker.</returns>
    private static List<Match>? QuickMatches(Regex quick, string text)
    {
        List<Match>? matches = null;
        var match = quick.Match(text);
        for (var count = 0; match.Success; count++, match = match.NextMatch())
        {
            if (count == MostQuickMatches)
            {
                return null;
            }

            if (match.Length > 0)
            {
                (matches ??= []).Add(match);
            }
        }

        return matches ?? None;
    }

    private static Regex Make(string pattern, RegexOptions options)
    {
        if (LooksAround.Any(pattern.Contains))
        {
            return new(pattern, options, BacktrackingLimit);
        }

        try
        {
            return new(pattern, options | RegexOptions.NonBacktracking, LinearLimit);
        }
        catch (NotSupportedException)
        {
            return new(pattern, options, BacktrackingLimit);
        }
    }

    private static string Sentence(string message)
    {
        // .NET begins its messages with the pattern, which is already told.
        var detail = message[(message.IndexOf("at offset", StringComparison.Ordinal) is var at and > 0 ? at : 0)..];
        return detail.EndsWith('.') ? detail : detail + ".";
    }

    private T Bounded<T>(Func<T> match, bool isSecondTry = false)
    {
        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException) when (!isSecondTry)
        {
            // The limit is wall time: on a busy machine an innocent pattern may have waited for its turn.
            return Bounded(match, isSecondTry: true);
        }
        catch (RegexMatchTimeoutException late)
        {
            throw new RuleTimeoutException($"The pattern `{pattern}` took longer than {late.MatchTimeout.TotalMilliseconds:0} ms.", late);
        }
    }
}

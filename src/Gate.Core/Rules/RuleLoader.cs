using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>Reads rule folders into rules.</summary>
public static class RuleLoader
{
    private static readonly Lazy<IReadOnlyList<RuleSource>> Embedded = new(ReadEmbedded);

    // Rules have no state, so one reading serves every load.
    private static readonly Lazy<IReadOnlyList<Rule>> BuiltInRules = new(ReadTrusted);

    /// <summary>The rules embedded in this assembly.</summary>
    public static IReadOnlyList<RuleSource> BuiltIn => Embedded.Value;

    /// <summary>
    /// Loads the built-in rules and a repository's own. A repository's rule with the ID of a built-in one takes its place, an unchanged copy is the
    /// built-in one; the same ID twice among a repository's rules is a problem.
    /// </summary>
    public static RuleSet Load(IEnumerable<RuleSource> own, ICollection<Problem> problems)
    {
        var rules = BuiltInRules.Value.ToDictionary(rule => rule.Id);
        foreach (var (id, rule) in ReadOwn(own, rules, problems))
        {
            rules[id] = rule;
        }

        return new(rules.Values);
    }

    /// <summary>Reads the built-in rules beside other work.</summary>
    public static void Prepare() => _ = BuiltInRules.Value;

    /// <summary>Reads the built-in rules with all checks, as the tests do and `gate rules check` does; a start of the program skips them.</summary>
    internal static IReadOnlyList<Rule> LoadBuiltInChecked(ICollection<Problem> problems)
    {
        var seen = new Dictionary<string, Rule>(StringComparer.Ordinal);
        var index = new PhraseIndex();
        foreach (var source in BuiltIn)
        {
            AddDistinct(seen, RuleReader.Read(source, mayTake: null, isTrusted: false, index, problems), problems);
        }

        return [.. seen.Values];
    }

    /// <summary>Reads pages with all checks, also those that are copies of built-in ones.</summary>
    public static IReadOnlyList<Rule> ReadChecked(IEnumerable<RuleSource> sources, ICollection<Problem> problems)
    {
        var seen = new Dictionary<string, Rule>(StringComparer.Ordinal);
        var index = new PhraseIndex();
        var builtIn = BuiltInIds();
        foreach (var source in sources)
        {
            AddDistinct(seen, RuleReader.Read(source, builtIn, isTrusted: false, index, problems), problems);
        }

        return [.. seen.Values];
    }

    private static IReadOnlyList<Rule> ReadTrusted()
    {
        // A start of the program waits for this: one half is read beside the other.
        var half = BuiltIn.Count / 2;
        var beside = Task.Run(() => ReadTrusted(0, half));
        var rest = ReadTrusted(half, BuiltIn.Count);
        var index = new PhraseIndex();
        return [.. beside.GetAwaiter().GetResult().Concat(rest).Select(declared => RuleReader.Create(declared, index))];
    }

    private static List<RuleDeclaration> ReadTrusted(int start, int end)
    {
        var problems = new List<Problem>();
        var read = new List<RuleDeclaration>(end - start);
        for (var i = start; i < end; i++)
        {
            read.Add(RuleReader.ReadDeclaration(BuiltIn[i], mayTake: null, isTrusted: true, problems)
                ?? throw new InvalidOperationException($"A built-in rule cannot be read: {problems[0]}"));
        }

        return read;
    }

    private static HashSet<string> BuiltInIds() => BuiltIn.Select(source => source.Page.Path.Split('/')[1][..7]).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, Rule> ReadOwn(IEnumerable<RuleSource> own, Dictionary<string, Rule> builtIn, ICollection<Problem> problems)
    {
        var found = new Dictionary<string, Rule>(StringComparer.Ordinal);
        var index = new PhraseIndex();
        var ids = builtIn.Keys.ToHashSet(StringComparer.Ordinal);
        var unchanged = BuiltIn.Select(ContentOf).ToHashSet(StringComparer.Ordinal);
        foreach (var source in own.Where(source => !unchanged.Contains(ContentOf(source))))
        {
            AddDistinct(found, RuleReader.Read(source, ids, isTrusted: false, index, problems), problems);
        }

        return found;
    }

    private static string ContentOf(RuleSource source) =>
        string.Join('\0', source.Prompts.OrderBy(prompt => prompt.Key, StringComparer.Ordinal).SelectMany(prompt => new[] { prompt.Key, prompt.Value.Content }).Prepend(source.Page.Content));

    private static void AddDistinct(Dictionary<string, Rule> rules, Rule? rule, ICollection<Problem> problems)
    {
        if (rule is not null && !rules.TryAdd(rule.Id, rule))
        {
            problems.Add(new(ProblemIds.Duplicate, rule.Manifest.Id.Location,
                $"{rule.Id} is also the ID of {rules[rule.Id].Page.Source.Path}.", "Give one of them another ID; an ID is never used twice."));
        }
    }

    // Built on Windows, the names have backslashes.
    private static string Path(string name) => name.Replace('\\', '/');

    private static IReadOnlyList<RuleSource> ReadEmbedded() =>
    [
        .. RuleSource.Gather(Rule.BuiltInPack, Resources.Names
            .Where(name => Path(name).StartsWith("rules/", StringComparison.Ordinal) && RuleSource.IsRuleFile(Path(name)))
            .OrderBy(Path, StringComparer.Ordinal)
            .Select(name => new SourceText(Path(name), Resources.Read(name)))),
    ];
}

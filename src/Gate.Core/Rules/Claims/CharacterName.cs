using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// A role of show.yml, read: its names (`Bruce Wayne / Batman` has two) and its descriptions (`Salim, Jamal's brother`, `the quiz host`). A part of a
/// name is enough to be meant: `Dent` is Harvey Dent.
/// </summary>
internal sealed class CharacterName
{
    private static readonly HashSet<string> Ranks = Set("inspector detective sergeant captain lieutenant officer agent professor doctor dr colonel general major commander chief governor president senator judge reverend the");
    private static readonly HashSet<string> Titles = Set("general baron baroness count countess duke duchess king queen prince princess captain colonel major sergeant inspector professor sheriff judge lady lord father");
    private static readonly HashSet<string> Particles = Set("de la van von der del da di du le el al bin of the");
    private static readonly HashSet<string> Anything = Set("various multiple several many ensemble additional characters roles voices");

    private readonly List<string[]> names = [];
    private readonly List<string[]> descriptions = [];
    private readonly List<string> titles = [];

    private CharacterName(string role)
    {
        foreach (var part in role.Split(['/', ',', '(', ')', ';', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(part);
        }
    }

    /// <summary>True for `various roles`: nothing that is said of it can be wrong.</summary>
    public bool IsOpen { get; private set; }

    public static CharacterName Parse(string role) => new(role);

    /// <summary>True when the words, in lower case, may name this character.</summary>
    public bool IsNamed(IReadOnlyList<string> words)
    {
        var bare = words.Where(word => !Ranks.Contains(word)).ToList();
        return bare.Count > 0 && names.Any(name => bare.All(name.Contains) || (name.Length < bare.Count && name.All(bare.Contains) && name[0] == bare[0]));
    }

    /// <summary>True when the words, in lower case, are one of the descriptions, with or without adjectives: `Jamal's elder brother`.</summary>
    public bool IsDescribed(IReadOnlyList<string> words) =>
        descriptions.Any(description => description[^1] == words[^1] && description.All(words.Contains));

    /// <summary>What this character is to somebody: `brother` for `Jamal's`; null when the role does not say.</summary>
    public string? RelationTo(string possessor) =>
        descriptions.Where(description => description.Length > 1 && description[0] == possessor).Select(description => description[^1]).FirstOrDefault();

    /// <summary>True when a word is the title of this character: `baron` of Baron Donati.</summary>
    public bool IsTitled(string word) => titles.Contains(word);

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    private void Add(string part)
    {
        var prose = new ProseText(part, "en");
        var words = Enumerable.Range(0, prose.WordSpans.Length).Select(i => Diacritics.Strip(prose.FoldedWord(i).ToString())).ToArray();
        if (words.Length > 1 && Titles.Contains(words[0]))
        {
            titles.Add(words[0]);
        }

        IsOpen |= words.Any(Anything.Contains);
        var capitals = prose.Words.Select(word => char.IsUpper(part[word.Start])).ToArray();
        var isPossessive = words.Any(word => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("s'", StringComparison.Ordinal));
        if (isPossessive || words.Length == 0 || !capitals.Any(capital => capital))
        {
            AddDescription(words);
            return;
        }

        // `known at the party as Logan` and `Police inspector` hold words that are no names.
        var name = words.Where((word, i) => (capitals[i] && !Ranks.Contains(word)) || Particles.Contains(word)).ToArray();
        names.Add(name.Length > 0 ? name : words);
        if (capitals.Any(capital => !capital))
        {
            AddDescription(words);
        }
    }

    private void AddDescription(string[] words)
    {
        var told = words.SkipWhile(word => word is "the" or "a" or "an").ToArray();
        if (told.Length > 0)
        {
            descriptions.Add(told);
        }
    }
}

using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// A category of awards, as texts name it and as lists of awards do: `Best Actor` is `Actor in a Leading Role`. A word such as `screenplay` means any
/// of several categories.
/// </summary>
/// <param name="Claim">Regular expression of its everyday names.</param>
/// <param name="Keys">The categories that the words may mean.</param>
internal sealed record AwardCategory(string Claim, params string[] Keys)
{
    /// <summary><see cref="Claim"/> with hyphens for spaces, too: `the animated-feature Oscar`.</summary>
    private string Words => Claim.Replace("[- ]", " ", StringComparison.Ordinal).Replace("[ -]", " ", StringComparison.Ordinal).Replace(" ", "[ -]", StringComparison.Ordinal);

    private const string Best = "(?:best |outstanding )?";

    /// <summary>Longer names before shorter ones: the first that fits is meant.</summary>
    public static IReadOnlyList<AwardCategory> All { get; } =
    [
        new("(?:best )?(?:international|foreign)(?:[ -]language)?(?: feature)?(?: film)?", "foreign"),
        new(Best + "animated (?:feature|film)(?: film)?", "animated feature"),
        new(Best + "animated short(?: film)?|(?:best )?short film,? animated", "animated short"),
        new(Best + "live[- ]action short(?: film)?", "live short"),
        new(Best + "documentary short(?: subject| film)?|short documentary", "documentary short"),
        new(Best + "documentary(?: feature| film)?|feature documentary", "documentary feature"),
        new("best (?:motion )?picture|best film|outstanding (?:drama|comedy|limited|variety)(?: or anthology)? series|best (?:drama|comedy|limited) series|best series", "picture"),
        new(Best + "(?:support(?:ing)?[- ]actor|actor in a supporting role)", "supporting actor"),
        new(Best + "(?:support(?:ing)?[- ]actress|actress in a supporting role)", "supporting actress"),
        new("best actor(?: in a lead(?:ing)? role)?|(?:best |outstanding )?(?:lead(?:ing)? actor|actor in a leading role)", "lead actor"),
        new("best actress(?: in a lead(?:ing)? role)?|(?:best |outstanding )?(?:lead(?:ing)? actress|actress in a leading role)", "lead actress"),
        new("supporting (?:performance|turn|role)", "supporting actor", "supporting actress"),
        new("(?:lead |central |title )?(?:performances?|turns?|roles?|portrayals?)|acting", "lead actor", "lead actress", "supporting actor", "supporting actress"),
        new("(?:best )?directing|" + Best + "direct(?:or|ion)|directorial work", "directing"),
        new(Best + "original (?:screenplay|script)", "original screenplay"),
        new(Best + "adapted (?:screenplay|script)", "adapted screenplay"),
        new(Best + "(?:screenplay|script|writing)", "original screenplay", "adapted screenplay", "screenplay"),
        new(Best + "cinematography|camera ?work|photography", "cinematography"),
        new(Best + "sound (?:effects )?editing", "sound editing", "sound"),
        new(Best + "sound mixing", "sound mixing", "sound"),
        new(Best + "sound(?: design)?", "sound editing", "sound mixing", "sound"),
        new(Best + "(?:film )?editing", "film editing"),
        new(Best + "(?:production design|art direction)", "design"),
        new(Best + "costume(?:s| design)?", "costumes"),
        new(Best + "(?:make-?up|hair(?:styling)?)(?:(?: and |/)(?:make-?up|hair(?:styling)?))?", "makeup"),
        new(Best + "(?:visual |special )?effects", "effects"),
        new(Best + "(?:original )?song score", "song score"),
        new(Best + "(?:original )?score", "score", "song score"),
        new(Best + "original song", "song"),
        new(Best + "(?:original )?songs?", "song", "song score"),
        new("(?:best )?music|soundtrack", "score", "song", "song score"),
    ];

    /// <summary>Any name of a category, in a text. <see cref="Meaning"/> reads it.</summary>
    public static string Pattern { get; } = string.Join('|', All.Select(category => category.Words));

    private static readonly Lazy<IReadOnlyList<RulePattern>> Claims =
        new(() => [.. All.Select(category => new RulePattern($"^(?:{category.Words})$", caseSensitive: false))]);

    private static readonly (string Key, RulePattern Pattern)[] Official =
    [
        ("foreign", Of("foreign|international (?:feature|film)|not in the english")), ("animated short", Of("short.*animated|animated short")), ("animated feature", Of("animated")),
        ("live short", Of("live action|short film")), ("documentary short", Of("documentary.*short|short subject")), ("documentary feature", Of("documentary")),
        ("supporting actor", Of(@"\b(?:supporting actor|actor.*supporting)")), ("supporting actress", Of("supporting actress|actress.*supporting")), ("lead actress", Of("actress")), ("lead actor", Of(@"\bactor\b")),
        ("song score", Of(@"\bsong score\b")), ("song", Of(@"\bsong\b")), ("score", Of(@"\bscor(?:e|ing)\b|^music|original music|dramatic score")), ("sound editing", Of("sound.*editing|sound effects")), ("sound mixing", Of("sound mixing")), ("sound", Of(@"\bsound\b")),
        ("film editing", Of("editing")), ("adapted screenplay", Of("adapted|based on material|another medium")), ("original screenplay", Of("original screenplay|written directly|story and screenplay|original story")),
        ("screenplay", Of("writing|screenplay|script")), ("design", Of("art direction|production design")), ("directing", Of("direct(?:ing|or|ion)$|^best direct|direct(?:ing|or) [(-]|^outstanding directing|^directing|^director")),
        ("cinematography", Of("cinematograph")), ("costumes", Of("costume")), ("makeup", Of("make-?up|hairstyl")), ("effects", Of("effects")), ("picture", Of("picture|outstanding production|best film|series")),
    ];

    /// <summary>The key of a category as an awards list writes it; null when it is none of the known.</summary>
    public static string? KeyOf(string official)
    {
        foreach (var (key, pattern) in Official)
        {
            if (pattern.IsMatch(official))
            {
                return key;
            }
        }

        return null;
    }

    /// <returns>The keys that one name of a category may mean; null when it is none.</returns>
    public static IReadOnlyList<string>? Meaning(string words)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (Claims.Value[i].IsMatch(words))
            {
                return All[i].Keys;
            }
        }

        return null;
    }

    private static RulePattern Of(string pattern) => new(pattern, caseSensitive: false);
}

using System.Buffers;
using System.Collections.Frozen;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A genre word of running text, and what a genre in show.yml has to contain to go with it.</summary>
/// <param name="Word">In lower case; two words have a space between them.</param>
/// <param name="Relatives">Parts of the names of genres that make the word right.</param>
/// <param name="IsNarrow">True when it names a subject that a list of broad genres says nothing about: a heist film may be a comedy or a drama.</param>
internal sealed record GenreTerm(string Word, bool IsNarrow, string[] Relatives)
{
    private static readonly string[] Factual =
        ["docu", "non-fiction", "nonfiction", "factual", "special interest", "news", "natur", "animals", "histor", "science", "travel", "reality", "unscripted", "lifestyle", "sport", "music", "biograph", "art", "faith", "true crime", "concert", "educat"];

    private static readonly string[] Comic = ["comed", "comic", "sitcom", "romcom", "rom-com", "stand-up", "stand up", "satir", "parody", "spoof", "humor", "humour", "variety", "sketch", "farce", "family", "kids", "cartoon", "buddy", "black stories"];
    private static readonly string[] Tense = ["thrill", "suspense", "crime", "mystery", "horror", "action", "spy", "espionage", "psychological", "noir", "police", "detective", "supernatural", "gangster", "heist", "giallo", "slasher", "disaster", "survival"];
    private static readonly string[] Criminal = ["heist", "caper", "crime", "gangster", "mob", "robber", "con ", "noir", "police", "detective", "thrill", "suspense", "mystery"];

    private static readonly GenreTerm[] Terms =
    [
        new("documentary", false, Factual),
        new("docuseries", false, Factual),
        new("docu-series", false, Factual),
        new("comedy", false, Comic),
        new("sitcom", false, Comic),
        new("rom-com", false, Comic),
        new("romcom", false, Comic),
        new("horror", false, ["horror", "thriller", "suspense", "supernatural", "scary", "slasher", "gore", "zombie", "vampire", "monster", "paranormal", "ghost"]),
        new("slasher", false, ["horror", "slasher", "thriller", "suspense", "gore"]),
        new("western", false, ["western"]),
        new("musical", false, ["music", "dance", "danc", "concert", "opera"]),
        new("thriller", false, Tense),
        new("anime", false, ["anime", "animat", "cartoon", "manga"]),
        new("sci-fi", false, ["sci", "fantas", "superhero", "cyberpunk", "space", "dystop", "futur", "apocal", "anime", "animat", "horror", "kaiju", "alien", "speculative"]),
        new("science-fiction", false, ["sci", "fantas", "superhero", "cyberpunk", "space", "dystop", "futur", "apocal", "anime", "animat", "horror", "kaiju", "alien", "speculative"]),
        new("science fiction", false, ["sci", "fantas", "superhero", "cyberpunk", "space", "dystop", "futur", "apocal", "anime", "animat", "horror", "kaiju", "alien", "speculative"]),
        new("romantic", true, ["roman", "love", "rom-com"]),
        new("heist", true, Criminal),
        new("gangster", true, [.. Criminal, "yakuza", "mafia", "triad"]),
        new("medical", true, ["medic", "hospital", "health", "doctor", "disease", "reality", "docu", "science", "psycholog"]),
        new("hospital", true, ["medic", "hospital", "health", "doctor", "reality", "docu"]),
        new("legal", true, ["legal", "law", "court", "crime", "justice", "trial", "police"]),
        new("courtroom", true, ["legal", "law", "court", "crime", "justice", "trial", "police"]),
        new("spy", true, ["spy", "espionage", "thrill", "suspense", "political", "war", "crime"]),
        new("espionage", true, ["spy", "espionage", "thrill", "suspense", "political", "war", "crime"]),
        new("superhero", true, ["superhero", "comic", "sci", "fantas", "anim", "kids", "family", "marvel", "super hero", "mecha", "tokusatsu"]),
        new("war", true, ["war", "military", "histor", "biograph", "docu", "true"]),
        new("sports", true, ["sport", "boxing", "racing", "football", "baseball", "basketball", "soccer", "docu", "biograph", "competition", "fitness", "hockey", "wrestling", "surf", "skat"]),
        new("boxing", true, ["sport", "boxing", "docu", "biograph", "martial", "fight"]),
        new("zombie", true, ["horror", "zombie", "apocal", "thriller", "suspense", "sci"]),
        new("vampire", true, ["horror", "vampire", "supernatural", "fantas", "gothic", "romance", "thriller"]),
        new("martial arts", true, ["martial", "wuxia", "kung", "action", "fight", "samurai", "ninja", "sport"]),
        new("martial-arts", true, ["martial", "wuxia", "kung", "action", "fight", "samurai", "ninja", "sport"]),
        new("superheroes", true, ["superhero"]),
        new("biopic", true, ["biograph", "biopic", "true", "histor", "docu", "music", "sport", "based on", "period", "drama"]),
        new("noir", true, ["noir", .. Criminal]),
        new("neo-noir", true, ["noir", .. Criminal]),
    ];

    // A list that names one of these is told in detail: what goes with none of it is wrong.
    private static readonly string[] Narrow =
    [
        "spy", "espionage", "legal", "court", "medic", "hospital", "superhero", "western", "war", "sport", "musical", "noir", "martial", "wuxia", "gangster", "heist", "zombie", "vampire", "disaster", "biograph", "biopic",
        "horror", "slasher", "sci-fi", "science fiction", "fantas", "swashbuckl", "supernatural", "documentar", "coming-of-age", "coming of age", "teen", "road", "political", "police", "crime", "gangster", "mystery", "psychological",
        "prison", "histor", "period",
    ];

    // What says so little that it goes with everything.
    private static readonly string[] Vague = ["drama", "international", "entertainment", "culture", "classic", "independent", "arthouse", "lgbtq", "kids", "tv show", "movies", "series", "young adult", "special interest", "latino", "black stories", "anthology", "short"];

    private static readonly FrozenDictionary<string, GenreTerm> ByWord = Terms.ToFrozenDictionary(term => term.Word, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, GenreTerm>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a text has to hold somewhere to name a genre.</summary>
    public static SearchValues<string> Stems { get; } = SearchValues.Create([.. Terms.Select(term => term.Word)], StringComparison.Ordinal);

    /// <param name="word">One or two words in lower case.</param>
    public static GenreTerm? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var term) ? term : null;

    public bool GoesWith(string genre) => Relatives.Any(part => genre.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the genres are told in such detail that one which goes with none of them is wrong.</summary>
    public bool IsExcludedBy(IReadOnlyCollection<string> genres) => IsNarrow
        ? genres.Any(genre => Narrow.Any(part => genre.Contains(part, StringComparison.OrdinalIgnoreCase)))
        : genres.Count(genre => !Vague.Any(part => genre.Contains(part, StringComparison.OrdinalIgnoreCase))) >= 2;
}

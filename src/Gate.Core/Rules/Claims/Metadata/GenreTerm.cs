using System.Buffers;
using System.Collections.Frozen;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A genre word of running text, and what the genres in show.yml say of it.</summary>
/// <param name="Word">In lower case; two words have a space between them.</param>
/// <param name="Relatives">Parts of the names of genres that make the word right.</param>
/// <param name="Opposites">Parts of the names of genres that, with nothing else beside them, make it wrong; nothing when only a complete list could.</param>
/// <param name="IsExclusive">True when one opposite is enough: what is drawn by hand is not stop motion.</param>
internal sealed record GenreTerm(string Word, string[] Relatives, string[] Opposites, bool IsExclusive = false)
{
    private static readonly string[] Factual =
        ["docu", "non-fiction", "nonfiction", "factual", "special interest", "news", "natur", "animals", "histor", "science", "travel", "reality", "unscripted", "lifestyle", "sport", "music", "biograph", "art", "faith", "true crime", "concert", "educat"];

    private static readonly string[] Real = ["docu", "non-fiction", "nonfiction", "factual", "special interest", "news", "natur", "animals", "reality", "unscripted", "lifestyle", "true crime", "concert", "educat", "travel"];
    private static readonly string[] Played = ["drama", "romance", "comed", "thrill", "crime", "horror", "fantas", "musical"];
    private static readonly string[] Comic = ["comed", "comic", "sitcom", "romcom", "rom-com", "stand-up", "stand up", "satir", "parody", "spoof", "humor", "humour", "variety", "sketch", "farce", "family", "kids", "cartoon", "buddy", "black stories"];
    private static readonly string[] Tense = ["thrill", "suspense", "crime", "mystery", "horror", "action", "spy", "espionage", "psychological", "noir", "police", "detective", "supernatural", "gangster", "heist", "giallo", "slasher", "disaster", "survival"];
    private static readonly string[] Criminal = ["heist", "caper", "crime", "gangster", "mob", "robber", "con ", "noir", "police", "detective", "thrill", "suspense", "mystery", "yakuza", "mafia", "triad"];
    private static readonly string[] Scientific = ["sci", "superhero", "cyberpunk", "space", "dystop", "futur", "apocal", "anime", "animat", "horror", "kaiju", "alien", "speculative"];
    private static readonly string[] Judicial = ["legal", "law", "court", "crime", "justice", "trial", "police"];
    private static readonly string[] Secret = ["spy", "espionage", "thrill", "suspense", "political", "war", "crime", "mystery"];
    private static readonly string[] Athletic = ["sport", "boxing", "racing", "football", "baseball", "basketball", "soccer", "docu", "biograph", "competition", "fitness", "hockey", "wrestling", "surf", "skat", "martial", "fight", "danc", "true"];
    private static readonly string[] Bloody = ["horror", "zombie", "vampire", "supernatural", "slasher", "monster", "gore", "ghost", "paranormal", "scary", "thriller", "suspense", "apocal", "gothic"];

    // Genres that are told of a show for what it is and little else.
    private static readonly string[] Grave = ["war", "military", "legal", "histor", "biograph", "thrill", "suspense", "mystery", "crime", "psychological", "romance", "spy", "espionage", "horror", "western", "disaster", "medic", "noir"];
    private static readonly string[] Light = ["comed", "roman", "family", "kids", "musical", "sitcom", "coming-of-age", "coming of age", "sport", "danc"];
    private static readonly string[] Worldly = ["legal", "court", "biograph", "sport", "romance", "romantic", "war", "histor", "crime", "mystery", "western", "spy", "espionage", "comed", "coming-of-age", "coming of age"];
    private static readonly string[] Fixed = ["spy", "espionage", "legal", "court", "medic", "superhero", "western", "war", "sport", "musical", "martial", "wuxia", "biograph", "horror", "sci-fi", "scifi", "science fiction", "fantas", "swashbuckl", "romance", "coming-of-age", "coming of age", "histor"];

    // What says so little that it goes with everything.
    private static readonly string[] Vague = ["drama", "international", "entertainment", "culture", "classic", "independent", "arthouse", "lgbtq", "tv show", "movies", "series", "young adult", "latino", "anthology", "short", "action", "adventure"];

    private static readonly GenreTerm[] Terms =
    [
        .. Of(Factual, ["thrill", "suspense", "romance", "action", "fantas", "sci-fi", "science fiction", "superhero", "western", "mystery"], "documentary", "docuseries", "docu-series"),
        .. Of(Comic, Grave, "comedy", "sitcom", "rom-com", "romcom"),
        .. Of(Bloody, [.. Light, "legal", "biograph", "spy", "western", "war"], "horror", "slasher"),
        .. Of(Tense, Light, "thriller"),
        .. Of(Scientific, Worldly, "sci-fi", "science-fiction", "science fiction"),
        .. Of(["western"], [.. Light, "superhero", "legal", "spy", "espionage", "medic", "court"], "western"),
        .. Of(["music", "dance", "danc", "concert", "opera"], ["thrill", "suspense", "mystery", "legal", "spy", "espionage", "western", "war", "crime", "horror", "biograph", "romance", "period", "science fiction", "sci-fi"], "musical"),
        .. Of(["anime", "animat", "cartoon", "manga"], [], "anime"),
        .. Of(["roman", "love", "rom-com"], ["horror", "slasher", "war", "documentar", "legal", "court", "medic", "heist", "zombie", "disaster", "superhero"], "romantic"),
        .. Of(Criminal, Fixed, "heist", "gangster"),
        .. Of(["medic", "hospital", "health", "doctor", "disease", "reality", "docu", "science", "psycholog"], [.. Fixed, "police", "crime", "thrill"], "medical", "hospital"),
        .. Of(Judicial, [.. Fixed, "comed", "thrill"], "legal", "courtroom"),
        .. Of(Secret, [.. Fixed, "comed"], "spy", "espionage"),
        .. Of(["superhero", "comic", "sci", "fantas", "anim", "kids", "family", "marvel", "super hero", "mecha", "tokusatsu"], [.. Fixed, "comed", "crime", "thrill"], "superhero"),
        .. Of(["war", "military", "histor", "biograph", "docu", "true"], [.. Light, "legal", "medic", "superhero", "spy", "fantas", "horror"], "war"),
        .. Of(Athletic, ["legal", "court", "medic", "spy", "espionage", "war", "western", "horror", "fantas", "superhero", "romance", "crime", "thrill", "mystery"], "sports", "boxing"),
        .. Of([.. Bloody, "sci"], [.. Light, "legal", "biograph", "spy", "war"], "zombie"),
        .. Of([.. Bloody, "fantas", "romance"], [.. Light, "legal", "biograph", "spy", "war"], "vampire"),
        .. Of(["martial", "wuxia", "kung", "action", "fight", "samurai", "ninja", "sport"], ["romance", "comed", "legal", "medic", "musical", "biograph"], "martial arts", "martial-arts"),
        .. Of(["gothic", "horror", "ghost", "vampir", "supernatural", "haunt", "fantas", "mystery", "noir"], ["comed", "legal", "medic", "sport", "spy", "war", "western", "superhero", "musical"], "gothic"),
        .. Of(["fantas", "fairy", "supernatural", "magic", "myth", "superhero", "sci", "anim", "kids", "family", "adventure", "horror", "sword"], ["legal", "court", "medic", "sport", "war", "spy", "biograph", "heist", "crime"], "fantasy"),
        .. Of(["disaster", "catastroph", "surviv", "action", "docu", "histor"], [.. Light, "legal", "medic", "spy", "western"], "disaster"),
        .. Of(["prison", .. Criminal, "docu", "true", "war", "biograph"], [.. Light, "medic", "western", "superhero", "sci", "fantas"], "prison"),
        .. Of(["politic", "docu", "histor", "biograph", "war", "spy", "satir", "social", "true"], ["sport", "medic", "musical", "western", "superhero", "zombie"], "political"),
        .. Of([.. Tense, "gang", "true", "docu", "prison", "legal", "court"], ["romance", "romantic", "family", "kids", "musical", "sport", "medic", "fantas", "western"], "crime"),
        .. Of([.. Bloody, "fantas", "fairy", "anime", "magic"], ["legal", "court", "medic", "sport", "war", "spy", "biograph", "docu", "romantic comedy"], "supernatural"),
        .. Of(["biograph", "docu", "true", "histor", "music", "sport", "biopic"], ["sci-fi", "science fiction", "fantas", "superhero", "zombie", "vampire"], "biographical", "biopic"),
        .. Exclusive(["hand-drawn", "hand drawn", "2d", "2-d", "traditional"], ["stop-motion", "stop motion", "claymation", "computer", "cgi", "live-action", "live action"], "hand-drawn"),
        .. Exclusive(["stop", "claymation", "puppet"], ["hand-drawn", "hand drawn", "computer", "cgi", "anime", "live-action", "live action"], "stop-motion", "claymation"),
        .. Exclusive(["computer", "cgi", "3d", "3-d"], ["stop-motion", "stop motion", "claymation", "hand-drawn", "hand drawn", "anime", "live-action", "live action"], "computer-animated", "cgi"),
        .. Exclusive(["live-action", "live action"], ["animation", "animated", "anime", "stop-motion", "stop motion", "cartoon"], "live-action"),
        .. Exclusive(["animat", "anime", "stop", "cartoon", "manga", "puppet", "claymation", "kids", "family", "children"], ["legal", "thrill", "suspense", "western", "biograph", "sport", "live-action", "live action"], "animated"),
        .. Of(["noir", .. Criminal], [.. Light, "fantas", "superhero", "western", "war"], "noir", "neo-noir"),
    ];

    private static readonly FrozenDictionary<string, GenreTerm> ByWord = Terms.ToFrozenDictionary(term => term.Word, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, GenreTerm>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a text has to hold somewhere to name a genre.</summary>
    public static SearchValues<string> Stems { get; } = SearchValues.Create([.. Terms.Select(term => term.Word)], StringComparison.Ordinal);

    /// <param name="word">One or two words in lower case.</param>
    public static GenreTerm? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var term) ? term : null;

    public bool GoesWith(string genre) => Holds(genre, Relatives);

    /// <summary>True for a word of what is real where the genres are those of a played story: a `Drama` with `Music` is no music documentary.</summary>
    public bool IsPlayedAway(IReadOnlyCollection<string> genres) =>
        IsFactual && genres.Any(genre => Holds(genre, Played)) && !genres.Any(genre => Holds(genre, Real));

    /// <summary>True when the genres are all of another sort: none that says little, and at least one that rules the word out.</summary>
    public bool IsExcludedBy(IReadOnlyCollection<string> genres) =>
        genres.Any(genre => Holds(genre, Opposites)) && (IsExclusive || genres.All(genre => Holds(genre, Opposites) || Holds(genre, Vague)));

    /// <summary>True for words of what is real, which a cast of characters rules out.</summary>
    public bool IsFactual => Relatives == Factual;

    /// <summary>True when the genre is a form of telling what is real, and not a topic that fiction has, too: `documentary`, and not `music`.</summary>
    public static bool IsOfFact(string genre) => Holds(genre, ["docu", "fiction", "factual", "special interest", "news", "reality", "unscripted", "lifestyle", "concert", "educat", "true"]) && !genre.Contains("science", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the genre is of what is played.</summary>
    public static bool IsOfFiction(string genre) => Holds(genre, ["drama", "roman", "comed", "thrill", "fantas", "horror", "western", "adventure"]);

    private static bool Holds(string genre, string[] parts) => parts.Any(part => genre.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<GenreTerm> Exclusive(string[] relatives, string[] opposites, params string[] words) => words.Select(word => new GenreTerm(word, relatives, opposites, IsExclusive: true));

    private static IEnumerable<GenreTerm> Of(string[] relatives, string[] opposites, params string[] words) => words.Select(word => new GenreTerm(word, relatives, opposites));
}

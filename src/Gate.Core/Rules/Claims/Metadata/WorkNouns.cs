using System.Buffers;
using System.Collections.Frozen;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>Nouns that can mean the show itself, and the words that may follow one without making it a part of another noun (`drama teacher`).</summary>
internal static class WorkNouns
{
    private static readonly string[] Films = ["film", "movie", "feature", "biopic", "flick", "blockbuster"];
    private static readonly string[] SeriesNouns = ["series", "miniseries", "mini-series", "docuseries", "docu-series", "sitcom", "telenovela", "dramedy-series"];

    private static readonly string[] Others =
    [
        "show", "special", "short", "documentary", "mockumentary", "drama", "melodrama", "comedy", "dramedy", "thriller", "western", "musical", "romance", "adventure", "horror",
        "fantasy", "noir", "neo-noir", "mystery", "swashbuckler", "epic", "satire", "farce", "parody", "anime", "rom-com", "romcom", "whodunit", "whodunnit", "slasher", "caper", "classic",
        "production", "co-production", "coproduction", "animation", "tragicomedy", "chiller", "procedural", "actioner", "fable",
        "tale", "saga", "picture", "yarn", "outing", "tearjerker", "weepie", "two-hander", "allegory", "parable", "crowd-pleaser", "sci-fi", "programme", "opus", "character-study",
    ];

    // After a noun of this list the work goes on; another noun there would be the head: "comedy club", "drama teacher", "film crew".
    private static readonly FrozenSet<string> Followers = Words("""
        about above across after against also amid among and are as at before behind between but by can comes during exploring featuring following for from gets gives goes had has he her his in
        into is it its like makes marks of offers on or over pits puts she starring stars co-stars costars takes tells telling than that the their they this through to told turns under until was were when where which while who
        whose will with within without won wins earned follows features chronicles chronicling explores examines examining centers centres focuses focusing depicts depicting portrays captures celebrates charts shows watches documents finds
        brings sees set based adapted inspired directed written co-written scripted produced created hosted narrated filmed shot made released premiered debuted stands remains looks traces recounts imagines casts
        reunites pairs moves begins opens unfolds plays boasts blends mixes combines delivers presents reveals reimagines retells revisits drawn loosely partly scored helmed penned led received
        took adapts a an
        also all alongside both out opposite then there more one two three four five six eventually later became becomes came competed contended got gained ran runs ran lasts lasted spans spanned collected
        appeared appears garnered gathered scooped landed picked brought premieres aired airs ended started began concludes concluded unites united grossed swept lost gave saw kept cast consists comprises
        unlike never first marking scored edited photographed lensed hosting hosts presented begun taken drawn distributed co-directed co-created starred headlined led fronted anchored voiced acclaimed noted
        known nominated honoured honored shared penned-by competing winning earning running lasting spanning clocking clocks every each nearly about around almost
        """);

    private static readonly FrozenDictionary<string, WorkForm> ByWord = Films.Select(word => (word, WorkForm.Film))
        .Concat(SeriesNouns.Select(word => (word, WorkForm.Series)))
        .Concat(Others.Select(word => (word, WorkForm.Any)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, WorkForm>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FollowerLookup = Followers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a text has to hold somewhere to speak of a work at all.</summary>
    public static SearchValues<string> Stems { get; } = SearchValues.Create([.. ByWord.Keys, "science fiction", "science-fiction"], StringComparison.Ordinal);

    /// <summary>What a word says of the form; null when it is no noun for a work. `comedy-drama` is what its last part is.</summary>
    public static WorkForm? FormOf(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var form) || (word.LastIndexOf('-') is var hyphen and > 0 && Lookup.TryGetValue(word[(hyphen + 1)..], out form)) ? form : null;

    public static bool MayFollow(ReadOnlySpan<char> word) => FollowerLookup.Contains(word);

    private static FrozenSet<string> Words(string list) => list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

using System.Collections.Frozen;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// What a story of a genre cannot do without: a courtroom drama has a trial, a western a sheriff or a ranch. A long plot without any of it is none. Genres of tone
/// (comedy, thriller, horror) have no such words.
/// </summary>
internal static class GenreTopic
{
    /// <summary>Shorter plots leave out too much to tell.</summary>
    public const int ShortestPlot = 400;

    private static readonly FrozenDictionary<string, string[]> Stems = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["western"] = Words("western cowboy sheriff ranch gunsl gunfight outlaw frontier bounty saloon cattle marshal posse desperado stagecoach apache comanche rustler horse settler prairie texas arizona wyoming montana"),
        ["science-fiction"] = Words("space future robot android alien planet galax scien technolog machine clon cyber virtual artificial parallel dimension experiment replicant mutant laborator virus computer apocal memor invent device simulat travel loop satellite rocket earth reactor infertil humanity mankind orbit moon mars"),
        ["heist"] = Words("heist rob steal stole theft thie vault bank loot burgl safe jewel diamond swindl casino ransom"),
        ["gangster"] = Words("gang mob mafia crim yakuza cartel boss hitm drug godfather smuggl racket triad"),
        ["crime"] = Words("crim kill murder rob police detective drug gang thie steal stole heist mob prison investigat cop cops shoot shot hitm fraud smuggl kidnap ransom detain arrest suspect"),
        ["medical"] = Words("hospital doctor nurs patient surg clinic medic disease illness physician epidemic virus ward health therap treat diagnos"),
        ["courtroom"] = Words("court trial judge jury juror lawyer attorney verdict testif prosecut lawsuit legal barrister sued sues suing law case hearing defend"),
        ["spy"] = Words("spy spie agent intelligence cia kgb mi6 mi5 secret espionage undercover stasi mole informant surveill assassin"),
        ["superhero"] = Words("superhero super power mask villain hero costume vigilante mutant"),
        ["war"] = Words("war soldier army battle troop officer nazi partisan invasion invad occup milit regiment bomb front captain colonel general ss german resistance paratroop"),
        ["boxing"] = Words("box ring fight bout champion gym glove"),
        ["sports"] = Words("team coach match game box champion league tournament race racing ball athlet player olymp train compet final runner swim surf skat sport"),
        ["zombie"] = Words("zombi undead dead infect virus"),
        ["vampire"] = Words("vampir blood undead fang bitten bite"),
        ["musical"] = Words("sing song sang music band danc perform choir concert stage opera piano tune jazz ballad broadway"),
        ["martial arts"] = Words("kung martial fight samurai ninja sword karate master duel warrior"),
        ["gothic"] = Words("castle mansion ghost haunt curse manor vampir crypt abbey attic spirit estate governess monster ruin"),
        ["prison"] = Words("prison jail inmate convict cell guard penitent escape captiv"),
        ["political"] = Words("politic president minister elect govern senat party mayor parliament campaign king queen regime revolution state coup activist diplomat embass commission protest"),
        ["supernatural"] = Words("ghost spirit demon curse witch vampir supernatural possess haunt dead psychic magic angel devil immortal telepath telekin vision werewol god heaven afterlife"),
        ["disaster"] = Words("disaster earthquake flood storm volcan explod explos reactor erupt fire sink sank asteroid plague tsunami meltdown iceberg comet catastroph plane airliner aircraft avalanche tornado hurricane apocal collision"),
        ["fantasy"] = Words("magic witch wizard dragon fair ghost curse spell realm myth princess prince elf elves monster dream demon spirit immortal loop god faun giant kingdom angel talking wish enchant afterlife time vampir werewol"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["science fiction"] = "science-fiction",
        ["sci-fi"] = "science-fiction",
        ["hospital"] = "medical",
        ["legal"] = "courtroom",
        ["espionage"] = "spy",
        ["martial-arts"] = "martial arts",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="term">The genre word, in lower case.</param>
    /// <param name="plot">The plot.</param>
    /// <param name="text">The text with its capitals, so that a name is no word of a topic: Goldman has no gold.</param>
    /// <summary>True when the genre has a topic, and neither the plot nor the text has a word of it besides the genre word itself.</summary>
    public static bool IsMissing(string term, string plot, string text)
    {
        var key = Same.GetValueOrDefault(term, term);
        return plot.Length >= ShortestPlot && Stems.TryGetValue(key, out var stems) && !Holds(plot, stems, StringComparison.OrdinalIgnoreCase) && !Holds(text.Replace(term, "", StringComparison.OrdinalIgnoreCase), stems, StringComparison.Ordinal);
    }

    private static bool Holds(string text, string[] stems, StringComparison comparison) => stems.Any(stem => HoldsWord(text, stem, comparison));

    // At the beginning of a word, or within a compound.
    private static bool HoldsWord(string text, string stem, StringComparison comparison)
    {
        for (var at = text.IndexOf(stem, comparison); at >= 0; at = text.IndexOf(stem, at + 1, comparison))
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Words(string list) => list.Split(' ');
}

using System.Collections.Frozen;
using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>Decides whether a mention means the show that the synopsis is about, and not a work within its story or the one that it was made after.</summary>
internal static class ThisWork
{
    // How a fragment goes on that only names the work: "A British documentary about …".
    private static readonly FrozenSet<string> FragmentFollowers = Set(
        "about", "starring", "directed", "written", "based", "set", "following", "chronicling", "exploring", "featuring", "from", "created", "produced", "narrated", "hosted", "adapted", "inspired", "which", "where", "that", "with", "in");

    // How a sentence about the work goes on: "The series follows …".
    private static readonly FrozenSet<string> TellingVerbs = Set(
        "follows", "stars", "tells", "chronicles", "explores", "examines", "centers", "centres", "focuses", "features", "depicts", "portrays", "charts", "traces", "recounts", "co-stars", "documents");

    private static readonly FrozenSet<string> CreditVerbs = Set("directs", "directed", "helms", "helmed", "writes", "wrote", "headlines", "leads", "anchors", "co-directs", "produces", "in",
        "co-directed", "co-wrote", "co-writes", "scripted", "scripts", "created", "creates", "co-created", "made", "shot", "produced", "photographed");

    private static readonly FrozenSet<string> SentenceCredits = Set("directed", "written", "co-written", "created", "co-created", "scripted", "helmed", "produced");

    private static readonly FrozenSet<string> OtherWorkWords = Set(
        "remake", "sequel", "prequel", "follow-up", "adaptation", "adapted", "based", "inspired", "reboot", "reimagining", "spin-off", "spinoff", "homage", "tribute", "predecessor", "original", "originated",
        "reissued", "re-released", "retelling", "revival", "making", "continuation", "parody", "spoof", "adapts", "reworks", "remakes", "follow", "unlike", "like", "companion", "part", "entry", "installment", "instalment", "chapter");

    private static readonly FrozenSet<string> OfAnother = Set("from", "of", "to", "on", "after", "like", "by", "than", "following", "since", "before", "and", "or", "revisits", "revisiting", "about", "unlike");
    private static readonly FrozenSet<string> Jobs = Set("director", "filmmaker", "writer", "creator", "auteur", "writer-director", "producer", "master", "newcomer");

    /// <summary>The mentions of the show itself, with how sure that is.</summary>
    public static IEnumerable<(WorkMention Mention, WorkCertainty Certainty)> Mentions(RuleContext context, Facts facts) =>
        context.Shared(context.Prose, static prose => WorkMentionReader.Read(prose).ToList()) is { Count: > 0 } mentions
            ? Judged(context.Prose, facts, mentions).Where(pair => pair.Certainty != WorkCertainty.None)
            : [];

    private static IEnumerable<(WorkMention Mention, WorkCertainty Certainty)> Judged(ProseText prose, Facts facts, List<WorkMention> mentions)
    {
        (WorkMention Mention, WorkCertainty Certainty)? last = null;
        foreach (var mention in mentions)
        {
            // "Ada Lund's thriller, a Danish co-production" names one work twice.
            var isApposition = last is { Certainty: WorkCertainty.Sure } known && mention.Determiner == WorkDeterminer.A && mention.Start == known.Mention.Head + 1
                && prose.Plain.AsSpan(prose.WordSpans[known.Mention.Head].End, prose.WordSpans[mention.Start].Start - prose.WordSpans[known.Mention.Head].End) is ", ";
            last = (mention, isApposition && !NamesAnother(prose, mention, facts) ? WorkCertainty.Sure : Judge(prose, mention, facts));
            yield return last.Value;
        }
    }

    /// <summary>The highest severity of what is said of a mention.</summary>
    public static Severity Cap(WorkCertainty certainty) => certainty == WorkCertainty.Sure ? Severity.Error : Severity.Warning;

    private static WorkCertainty Judge(ProseText prose, WorkMention mention, Facts facts)
    {
        if (FollowsAnotherWork(prose, mention.Start) || NamesAnother(prose, mention, facts))
        {
            return WorkCertainty.None;
        }

        return mention.Determiner switch
        {
            WorkDeterminer.This => WorkCertainty.Sure,
            WorkDeterminer.Possessive => IsByCredited(prose, mention, facts) ? WorkCertainty.Sure : WorkCertainty.None,
            _ when FollowsCredit(prose, mention, facts) || FollowsTitle(prose, mention, facts) || PrecedesTitle(prose, mention, facts) || FollowsParticiple(prose, mention) => WorkCertainty.Sure,
            _ => IsFragment(prose, mention) ? WorkCertainty.Likely : WorkCertainty.None,
        };
    }

    private static bool FollowsAnotherWork(ProseText prose, int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 4); i--)
        {
            if (prose.Plain.AsSpan(prose.WordSpans[i].End, prose.WordSpans[i + 1].Start - prose.WordSpans[i].End).ContainsAny(".!?;:"))
            {
                return false;
            }

            if (OtherWorkWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "The 1975 thriller Jaws" is this work only if that is its title.
    private static bool NamesAnother(ProseText prose, WorkMention mention, Facts facts)
    {
        var next = mention.Head + 1;
        return next < prose.WordSpans.Length && prose.IsNeighbour(mention.Head) && char.IsUpper(prose.Text[prose.WordSpans[next].Start])
            && !prose.Plain.AsSpan(prose.WordSpans[next].Start).StartsWith(Typography.Straighten(facts.Title.Value).Split(": ")[0], StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsByCredited(ProseText prose, WorkMention mention, Facts facts)
    {
        var last = mention.Start;
        var first = last;
        while (first > 0 && char.IsUpper(prose.Text[prose.WordSpans[first - 1].Start]) && IsNameGap(prose, first - 1))
        {
            first--;
        }

        var before = first;
        while (before > 0 && prose.IsNeighbour(before - 1) && Jobs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(before - 1)))
        {
            before--;
        }

        if (before > 0 && prose.IsNeighbour(before - 1) && OfAnother.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(before - 1)))
        {
            return false;
        }

        var name = PersonName.OfWords(prose, first, last - first + 1);
        return facts.Talent.OffScreen.Any(credit => IsCalled(credit, name));
    }

    private static bool IsCalled(Credit credit, PersonName name)
    {
        var credited = PersonName.Parse(credit.Name);
        return credited.IsSame(name) || (name.Parts.Count > 0 && credited.Parts[^1].Equals(name.Parts[^1], StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsNameGap(ProseText prose, int index)
    {
        // A full stop within a name is that of an initial; after another word the sentence ends.
        var gap = prose.Text.AsSpan(prose.WordSpans[index].End, prose.WordSpans[index + 1].Start - prose.WordSpans[index].End);
        return gap is " " || (gap is ". " && prose.WordSpans[index].Length <= 2);
    }

    // "Ada Lund directs the 1999 comedy", "Bo Quill stars in a British drama".
    private static bool FollowsCredit(ProseText prose, WorkMention mention, Facts facts)
    {
        var verb = mention.Start - 1;
        if (verb < 1 || !CreditVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(verb)))
        {
            return false;
        }

        if (prose.FoldedWord(verb) is "in" && prose.FoldedWord(--verb) is not ("stars" or "star" or "features" or "appears" or "co-stars"))
        {
            return false;
        }

        // "Ada Lund wrote, produced and directed the drama".
        while (verb > 1 && prose.FoldedWord(verb - 1) is var word && (word is "and" or "also" or "both" || CreditVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) && GapAfter(prose, verb - 1) is " " or ", ")
        {
            verb--;
        }

        // "Ada Lund, as writer and director, made a drama".
        if (verb > 3 && GapAfter(prose, verb - 1) is ", " && prose.FoldedWord(verb - 1) is "director" or "writer" or "producer" or "star")
        {
            for (verb--; verb > 1 && GapAfter(prose, verb - 1) is " "; verb--)
            {
            }
        }

        if (verb < 1)
        {
            return false;
        }

        var name = PersonName.OfWords(prose, verb - 1, 1).Parts;
        return name.Count > 0 && facts.Talent.OnScreen.Concat(facts.Talent.OffScreen).Any(credit => PersonName.Parse(credit.Name).Parts is [.., var last] && last.Equals(name[^1], StringComparison.OrdinalIgnoreCase));
    }

    // "Night Ferry is a 1999 comedy"; "Night Ferry, a British drama" at the beginning of a sentence.
    private static bool FollowsTitle(ProseText prose, WorkMention mention, Facts facts)
    {
        if (mention.Determiner is not (WorkDeterminer.A or WorkDeterminer.The))
        {
            return false;
        }

        var start = prose.WordSpans[mention.Start].Start;
        var title = Typography.Straighten(facts.Title.Value);
        var before = prose.Plain.AsSpan(0, start).TrimEnd();
        return before.EndsWith(" is", StringComparison.Ordinal)
            ? before[..^3].TrimEnd("\"”’'").EndsWith(title, StringComparison.OrdinalIgnoreCase)
            : before.EndsWith(",", StringComparison.Ordinal) && before[..^1].Equals(title, StringComparison.OrdinalIgnoreCase);
    }

    // "The Danish road movie Night Ferry", where no word of the sentence speaks of another version.
    private static bool PrecedesTitle(ProseText prose, WorkMention mention, Facts facts)
    {
        var next = mention.Head + 1;
        var title = Typography.Straighten(facts.Title.Value);
        if (mention.Determiner is not WorkDeterminer.The || title.Length < 3 || next >= prose.WordSpans.Length || GapAfter(prose, mention.Head) is not " " || !prose.Plain.AsSpan(prose.WordSpans[next].Start).StartsWith(title, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = prose.Plain.AsSpan(prose.WordSpans[next].Start + title.Length);
        var goesOn = rest.Length > 1 && (char.IsLetterOrDigit(rest[0]) || rest[0] is '\'' or '-' or ':' || (rest[0] is ' ' && (char.IsUpper(rest[1]) || char.IsAsciiDigit(rest[1]))));
        return !goesOn && !SpeaksOfAnother(prose, mention);
    }

    private static bool SpeaksOfAnother(ProseText prose, WorkMention mention)
    {
        var start = prose.WordSpans[mention.Start].Start;
        var sentence = prose.Sentences.First(sentence => sentence.End > start);
        for (var i = 0; i < prose.WordSpans.Length && prose.WordSpans[i].Start < sentence.End; i++)
        {
            if (prose.WordSpans[i].Start >= sentence.Start && OtherWorkWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "Directed by Ada Lund and written by Bo Quill, the drama …".
    private static bool FollowsParticiple(ProseText prose, WorkMention mention)
    {
        if (mention.Determiner is not WorkDeterminer.The || mention.Start < 3 || GapAfter(prose, mention.Start - 1) is not ", ")
        {
            return false;
        }

        var start = prose.WordSpans[mention.Start].Start;
        var sentence = prose.Sentences.First(sentence => sentence.End > start);
        var first = mention.Start;
        while (first > 0 && prose.WordSpans[first - 1].Start >= sentence.Start)
        {
            first--;
        }

        return SentenceCredits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(first)) && prose.Plain.AsSpan(sentence.Start, start - sentence.Start).Contains(" by ", StringComparison.Ordinal) && !SpeaksOfAnother(prose, mention);
    }

    private static ReadOnlySpan<char> GapAfter(ProseText prose, int index) => prose.Plain.AsSpan(prose.WordSpans[index].End, prose.WordSpans[index + 1].Start - prose.WordSpans[index].End);

    private static bool IsFragment(ProseText prose, WorkMention mention)
    {
        var start = prose.WordSpans[mention.Start].Start;
        if (!prose.Sentences.Any(sentence => sentence.Start == start))
        {
            return false;
        }

        var next = mention.Head + 1;
        if (next == prose.WordSpans.Length)
        {
            return true;
        }

        if (!prose.IsNeighbour(mention.Head))
        {
            return prose.Plain[prose.WordSpans[mention.Head].End] is '.' or ':';
        }

        var follower = prose.FoldedWord(next);
        return mention.Determiner == WorkDeterminer.The
            ? TellingVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(follower)
            : FragmentFollowers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(follower);
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}

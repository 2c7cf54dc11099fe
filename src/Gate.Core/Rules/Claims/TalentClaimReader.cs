using System.Buffers;
using Gate.Core.Rules.Claims.Credits;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>Finds all that a text says of who plays whom and who made the show, in English.</summary>
internal static class TalentClaimReader
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [" as ", " by ", "(", "play", "portray", "voice", "direct", "wrote", "writ", "script", "narrat", "produc", "compos", "scor", "edit", "novel", "book", "memoir", "star", " is ", "'s ", "embod", "role", "part of", "lend", "give", "bring", "take", "chair", "camera", "cast", "with ", "adapt", "turn", "film", "in the person", "cinematograph", "photograph", "music", "opposite"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Neighbours = SearchValues.Create(
        ["(", "by ", " as ", "with ", "plays", "play ", "takes ", "took ", "whom ", "portray", "voice", "director", "directs", "directed", "co-", "wrote", "writes", "narrat", "star", "'s ", "from ", "filmmaker", "writer", " is ", "includes ", "lets ", "has ", "cast", "leads ", "heads ", "shot ", "turn", "adapt", "film", "novel", "embod", "role", "opposite", "alongside", " play", " lead", "provid", "suppl", "music"],
        StringComparison.OrdinalIgnoreCase);

    // What may also put somebody on screen whom complete credits do not have.
    private static readonly SearchValues<string> Lists = SearchValues.Create(["to ", "and ", ", "], StringComparison.Ordinal);

    /// <param name="isComplete">The credits have everybody, so that names in lists count, too.</param>
    public static IEnumerable<TalentClaim> Read(ProseText prose, Cast cast, bool isComplete)
    {
        if (!prose.Folded.AsSpan().ContainsAny(Words))
        {
            yield break;
        }

        foreach (var source in isComplete ? SourceNames.Read(prose, cast) : [])
        {
            yield return source;
        }

        var mentions = MentionReader.Read(prose, cast);
        var listed = Job.None;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (!mentions[i].IsCredited && !HasNeighbour(prose, mentions[i], isComplete) && listed == Job.None)
            {
                // Nobody is said to have done anything here.
                continue;
            }

            var context = new MentionContext(prose, mentions, i);
            var role = RoleClaimReader.Read(context, cast);
            if (role is not null)
            {
                yield return role;
            }

            var jobs = JobClaimReader.Read(context, listed);
            if (jobs.Count == 0 && role is null && !mentions[i].IsCredited && !mentions[i].IsCharacter && ScreenPhrases.Claims(context, i > 0 ? mentions[i - 1] : null, i + 1 < mentions.Count ? mentions[i + 1] : null, cast))
            {
                yield return new TalentClaim.Works(mentions[i].Span, mentions[i], Job.Performer);
            }

            foreach (var claim in jobs.Where(claim => role is null || claim.Job != Job.Performer))
            {
                yield return claim;
            }

            listed = jobs.Where(claim => claim.Span.End == mentions[i].Span.End && claim.Force == ClaimForce.Plain).Aggregate(Job.None, (all, claim) => all | claim.Job);
        }
    }

    private static bool HasNeighbour(ProseText prose, Mention mention, bool isComplete)
    {
        const int Reach = 14;
        var before = prose.Plain.AsSpan(Math.Max(0, mention.Span.Start - Reach)..mention.Span.Start);
        var after = prose.Plain.AsSpan(mention.Span.End..Math.Min(prose.Text.Length, mention.Span.End + Reach));
        return before.ContainsAny(Neighbours) || after.ContainsAny(Neighbours) || (isComplete && (before.ContainsAny(Lists) || after.ContainsAny(Lists)));
    }
}

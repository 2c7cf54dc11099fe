namespace Gate.Core.Reviewing;

/// <summary>The comments that a review should have on the pull request: what overlaps is told once, in one place. Pure.</summary>
public static class DraftComments
{
    /// <summary>More findings than that on one place become a second comment there, so that each keeps to GitHub's limits.</summary>
    private const int MostFindings = 25;

    /// <summary>What the change brought before what was there, each in the order of the catalogue. Findings of files that the pull request does not show have none.</summary>
    public static IReadOnlyList<DraftComment> Of(Review review)
    {
        var order = review.Findings.DistinctBy(finding => finding.Fingerprint).Index().ToList();
        var onLines = order.Where(place => place.Item.Anchor is not null)
            .GroupBy(place => place.Item.Path)
            .SelectMany(file => OnLines([.. file.OrderBy(place => Extent(place.Item).Start)]));
        var onFiles = order.Where(place => place.Item.Anchor is null && place.Item.IsFileShown)
            .GroupBy(place => place.Item.Path)
            .Select(file => (Lines: (LineRange?)null, Places: file.ToList()));
        var explanations = review.Rows.Where(row => row.Explanation is not null).DistinctBy(row => row.Synopsis).ToDictionary(row => row.Synopsis, row => row.Explanation!);
        return
        [
            .. onLines.Concat(onFiles)
                .SelectMany(group => group.Places.OrderBy(place => place.Index).Chunk(MostFindings).Select(places => (group.Lines, Places: places.ToList())))
                .OrderBy(group => group.Places.TrueForAll(place => place.Item.WasThere))
                .ThenBy(group => group.Places[0].Index)
                .Select(group => Draft(review, group.Lines, [.. group.Places.Select(place => place.Item)], explanations)),
        ];
    }

    // Overlapping ranges share a line, and that is in one hunk, so the union is too.
    private static List<(LineRange? Lines, List<(int Index, ReviewFinding Item)> Places)> OnLines(List<(int Index, ReviewFinding Item)> places)
    {
        var groups = new List<(LineRange? Lines, List<(int Index, ReviewFinding Item)> Places)>();
        foreach (var place in places)
        {
            var extent = Extent(place.Item);
            if (groups.Count > 0 && groups[^1] is { Lines: { } last } group && last.Overlaps(extent))
            {
                group.Places.Add(place);
                groups[^1] = (new LineRange(Math.Min(last.Start, extent.Start), Math.Max(last.End, extent.End)), group.Places);
            }
            else
            {
                groups.Add((extent, [place]));
            }
        }

        return groups;
    }

    // A suggestion has to cover the commented lines exactly, so the comment covers the lines of the fix as well.
    private static LineRange Extent(ReviewFinding finding)
    {
        var anchor = finding.Anchor!.Value;
        return finding.Edit is { } edit ? new(Math.Min(anchor.Start, edit.Lines.Start), Math.Max(anchor.End, edit.Lines.End)) : anchor;
    }

    private static DraftComment Draft(Review review, LineRange? lines, List<ReviewFinding> findings, Dictionary<string, string> explanations)
    {
        var marker = new CommentMarker
        {
            Project = review.Project,
            Kind = CommentKind.Finding,
            Head = review.Head,
            Fingerprints = [.. findings.Select(finding => finding.Fingerprint)],
            Cells = [.. findings.Select(finding => MarkedCell.Of(finding.Rule, finding.Synopsis))],
            Synopses = [.. findings.Select(finding => finding.Synopsis).Distinct()],
        };
        return new(findings[0].Path, lines, marker.Fingerprints, CommentBody.Write(marker, lines, findings, explanations));
    }
}

using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>Reads the files of one show. What is wrong in one of them is told and loses no other.</summary>
public static class ShowReader
{
    /// <param name="documents">In any order; the suite is ordered by file, those without a locale in their name first.</param>
    public static Show Read(string showId, IReadOnlyList<ShowDocument> documents, ICollection<Problem> problems)
    {
        var ordered = documents.OrderBy(document => document.Locale is not null).ThenBy(document => document.Path, StringComparer.Ordinal).ToList();
        return new(showId, ReadFacts(showId, ordered, problems), ReadSuite(showId, ordered, problems));
    }

    private static Facts? ReadFacts(string showId, List<ShowDocument> documents, ICollection<Problem> problems)
    {
        var file = Only(documents, DocumentKind.Facts, problems);
        var plot = Only(documents, DocumentKind.Plot, problems);
        if (file is null && plot is null)
        {
            return null;
        }

        var facts = file is null ? FactsReader.Untitled(showId, plot!.Path) : CappedProblems.Collect(problems, own => FactsReader.Read(showId, file.Path, Decode(file, own), own));
        if (plot is null)
        {
            return facts;
        }

        return Decode(plot, problems) is { } text
            ? facts with { Plot = text }
            : facts with { Unreadable = facts.Unreadable.Append(Facet.Plot).ToHashSet() };
    }

    private static List<Synopsis> ReadSuite(string showId, List<ShowDocument> documents, ICollection<Problem> problems)
    {
        var suite = new Dictionary<SynopsisId, Synopsis>();
        foreach (var document in documents.Where(document => document.Kind == DocumentKind.Suite))
        {
            if (document.Locale is { } locale && !LocaleName.IsValid(locale))
            {
                problems.Add(new(ProblemIds.InvalidSetting, Location.OfFile(document.Path), $"The file's name holds `{Excerpt.Of(locale)}`, which is no locale.", LocaleName.Remedy));
                continue;
            }

            foreach (var synopsis in CappedProblems.Collect(problems, own => Decode(document, own) is { } source ? SuiteReader.Read(showId, source, document.Locale, own) : []))
            {
                if (!suite.TryAdd(synopsis.Id, synopsis))
                {
                    ReportDuplicate(synopsis, suite[synopsis.Id], problems);
                }
            }
        }

        return [.. suite.Values];
    }

    private static void ReportDuplicate(Synopsis synopsis, Synopsis first, ICollection<Problem> problems) =>
        problems.Add(new(ProblemIds.Duplicate, synopsis.Body.Locate(new(0, synopsis.Text.Length)),
            $"The variant `{synopsis.Id.Variant}` ({synopsis.Id.Locale}) is also in {first.Body.Locate(new(0, first.Text.Length))}.",
            "Keep one of them, or give this one another ID."));

    private static ShowDocument? Only(List<ShowDocument> documents, DocumentKind kind, ICollection<Problem> problems)
    {
        var found = documents.Where(document => document.Kind == kind).ToList();
        foreach (var other in found.Skip(1))
        {
            problems.Add(new(ProblemIds.Duplicate, Location.OfFile(other.Path), $"The show has this file and {found[0].Path}, of the same kind.", "Keep one of them."));
        }

        return found.FirstOrDefault();
    }

    private static SourceText? Decode(ShowDocument document, ICollection<Problem> problems)
    {
        if (document.Refusal is null)
        {
            return SourceText.Decode(document.Path, document.Bytes.Span, problems);
        }

        problems.Add(new(ProblemIds.Unreadable, Location.OfFile(document.Path), document.Refusal, "Mend the file, or leave it out with `catalog` in gate.yml."));
        return null;
    }
}

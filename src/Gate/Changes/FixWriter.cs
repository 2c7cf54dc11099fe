using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Changes;

/// <summary>Writes the fixes of a run into the files on disk.</summary>
internal static class FixWriter
{
    /// <param name="directory">The project's folder on disk.</param>
    /// <param name="prefix">Its path within the repository, which the paths of a result begin with.</param>
    /// <param name="least">Fixes of findings below this severity are left alone: nobody is told of them.</param>
    public static FixSummary Write(GateResult result, string directory, string prefix, Severity least)
    {
        var summary = new FixSummary(0, 0, 0, []);
        foreach (var file in result.Synopses.GroupBy(synopsis => synopsis.Synopsis.Path))
        {
            var source = file.First().Synopsis.Body.Source;
            var wanted = file.SelectMany(synopsis => Edits(synopsis, least)).Distinct().ToList();
            var edits = SourceEdits.WithoutOverlaps(wanted);
            if (edits.Count == 0)
            {
                continue;
            }

            summary = Replace(Path.Combine(directory, file.Key[prefix.Length..]), SourceEdits.Apply(source, edits).Encode()) is { } refusal
                ? summary with { Refusals = [.. summary.Refusals, $"{file.Key} was not mended: {refusal}"] }
                : summary with { Applied = summary.Applied + edits.Count, Files = summary.Files + 1, LeftOut = summary.LeftOut + wanted.Count - edits.Count };
        }

        return summary;
    }

    /// <summary>The fixes of one synopsis as edits of its file; some may overlap.</summary>
    internal static IEnumerable<SourceEdit> Edits(SynopsisResult synopsis, Severity least) => synopsis.Findings
        .Where(finding => finding.Fix is not null && finding.Acceptance is null && finding.Severity >= least)
        .Select(finding => synopsis.Synopsis.Body.ToSourceEdit(finding.Fix!.Span, finding.Fix.Replacement))
        .OfType<SourceEdit>();

    // Written beside the file and then put in its place, so that nobody who stops the program is left with half of it.
    private static string? Replace(string path, byte[] content)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.IsReadOnly)
        {
            return file.Exists ? "it is read-only." : "it is not on disk (a sparse checkout leaves it out).";
        }

        var beside = path + ".gate-fix";
        try
        {
            // Never over something that is there: in a hostile work tree it may be a link that leads elsewhere.
            File.Copy(path, beside, overwrite: false);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return $"{Path.GetFileName(beside)} cannot be made beside it: {failed.Message}";
        }

        try
        {
            File.WriteAllBytes(beside, content);
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            return failed.Message;
        }
    }
}

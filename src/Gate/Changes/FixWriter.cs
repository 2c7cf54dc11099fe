using System.Text;
using Gate.Core.Documents;
using Gate.Core.Verdicts;

namespace Gate.Changes;

/// <summary>Writes the fixes of a run into the files on disk.</summary>
internal static class FixWriter
{
    /// <param name="directory">The project's folder on disk.</param>
    /// <param name="prefix">Its path within the repository, which the paths of a result begin with.</param>
    public static FixSummary Write(GateResult result, string directory, string prefix)
    {
        var summary = new FixSummary(0, 0, 0);
        foreach (var file in result.Synopses.GroupBy(synopsis => synopsis.Synopsis.Body.Source))
        {
            var wanted = file.SelectMany(synopsis => Edits(synopsis)).ToList();
            var edits = SourceEdits.WithoutOverlaps(wanted);
            if (edits.Count > 0)
            {
                var path = Path.Combine(directory, file.Key.Path[prefix.Length..]);
                File.WriteAllText(path, SourceEdits.Apply(file.Key, edits).Content, new UTF8Encoding(file.Key.HasByteOrderMark));
            }

            summary = new(summary.Applied + edits.Count, summary.Files + (edits.Count > 0 ? 1 : 0), summary.LeftOut + wanted.Count - edits.Count);
        }

        return summary;
    }

    private static IEnumerable<SourceEdit> Edits(SynopsisResult synopsis) => synopsis.Findings
        .Where(finding => finding.Fix is not null && finding.Acceptance is null)
        .Select(finding => synopsis.Synopsis.Body.ToSourceEdit(finding.Fix!.Span, finding.Fix.Replacement))
        .OfType<SourceEdit>();
}

using System.Text;

namespace Gate.Importing;

/// <summary>What an import did, in a few lines.</summary>
internal static class ImportSummary
{
    public static string Write(ImportRun run, CatalogWriter writer, int problems, bool isDryRun)
    {
        var summary = new StringBuilder();
        summary.Append($"{run.Rows:N0} rows read, {run.UsedRows:N0} used: {run.Shows:N0} shows with {run.Synopses:N0} synopses, {run.Joined:N0} of them joined");
        Add(summary, run.NotNew, "more would only repeat a text of the show");
        summary.Append(".\n");
        var (added, updated) = (writer.Count(FileOutcome.Added), writer.Count(FileOutcome.Updated));
        summary.Append(added + updated == 0 ? "Nothing to write" : isDryRun ? $"Would write {added:N0} new files and update {updated:N0}" : $"Wrote {added:N0} new files and updated {updated:N0}");
        summary.Append($"; {writer.Count(FileOutcome.Unchanged):N0} are as the export says");
        Add(summary, writer.Count(FileOutcome.Kept), "edited by people and kept");
        Add(summary, writer.Count(FileOutcome.LeftAlone), "left alone although the export says something new");
        summary.Append(".\n");
        if (problems > 0)
        {
            summary.Append($"{problems:N0} {(problems == 1 ? "problem is" : "problems are")} listed above: rows, values or files that were not imported.\n");
        }

        return summary.ToString();
    }

    private static void Add(StringBuilder summary, int count, string what)
    {
        if (count > 0)
        {
            summary.Append($", {count:N0} {what}");
        }
    }
}

using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>Reads what is about to be written as a check would read it, and holds it against what the export says.</summary>
internal static class ReadBack
{
    private const int MaximumBytes = 4 << 20;

    /// <returns>What is wrong, in a sentence; null when nothing is.</returns>
    public static string? Fault(ImportedShow show, IReadOnlyList<(string Name, string Content)> files)
    {
        var problems = new List<Problem>();
        var documents = files.Select(file => new ShowDocument(file.Name, KindOf(file.Name), null, Encoding.UTF8.GetBytes(file.Content))).ToList();
        if (documents.Exists(document => document.Bytes.Length > MaximumBytes))
        {
            return $"a file of it would have more than {MaximumBytes >> 20} MB.";
        }

        var read = ShowReader.Read(show.Id, documents, problems);
        return problems.Count > 0 ? problems[0].Message
            : ImportedFacts.Of(read.Facts!).Canonical() != (show.Facts with { Title = show.Facts.Title ?? show.Id }).Canonical() ? "its facts differ."
            : !read.Suite.Select(synopsis => new ImportedText(synopsis.Id.Variant, synopsis.Id.Locale, synopsis.Text)).SequenceEqual(show.Suite) ? "its texts differ."
            : null;
    }

    private static DocumentKind KindOf(string name) => name switch
    {
        ShowFiles.Facts => DocumentKind.Facts,
        ShowFiles.Plot => DocumentKind.Plot,
        _ => DocumentKind.Suite,
    };
}

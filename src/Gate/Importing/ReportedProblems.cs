using System.Collections.ObjectModel;
using Gate.Commands;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>Tells problems as they come and keeps only their number, so that a bad export cannot fill the memory.</summary>
internal sealed class ReportedProblems(TextWriter error, Progress? progress) : Collection<Problem>
{
    private const int Most = 1_000;

    public int Total { get; private set; }

    protected override void InsertItem(int index, Problem item)
    {
        Total++;
        progress?.Clear();
        if (Total <= Most)
        {
            error.WriteLine(Printable.Line(item.ToString()));
        }
        else if (Total == Most + 1)
        {
            error.WriteLine($"More than {Most:N0} problems; the rest are only counted.");
        }
    }
}

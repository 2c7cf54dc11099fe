using System.Collections.ObjectModel;

namespace Gate.Core.Documents;

/// <summary>The problems of one file: the first ones, then only their number, so that a hostile file cannot fill a report or the memory.</summary>
internal sealed class CappedProblems : Collection<Problem>
{
    public const int Maximum = 100;

    private int beyond;

    /// <summary>Reads one file and hands on what was found.</summary>
    public static T Collect<T>(ICollection<Problem> problems, Func<ICollection<Problem>, T> read)
    {
        var found = new CappedProblems();
        var value = read(found);
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        if (found.beyond > 0)
        {
            var last = found[^1];
            problems.Add(last with { Message = $"{found.beyond:N0} more problems follow in this file.", Remedy = "Mend the first ones and look again." });
        }

        return value;
    }

    protected override void InsertItem(int index, Problem item)
    {
        if (Count < Maximum)
        {
            base.InsertItem(index, item);
        }
        else
        {
            beyond++;
        }
    }
}

using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>The problems of one table, each at its line.</summary>
internal sealed class TableProblems(SourceText source, ICollection<Problem> problems)
{
    public void Add(TextSpan span, string message, string remedy) => problems.Add(new(ProblemIds.MalformedRow, source.Locate(span), message, remedy));

    /// <param name="present">The columns that there are.</param>
    /// <param name="header">Where they are named.</param>
    public void AddMissing(TableColumn column, IReadOnlyCollection<string> present, TextSpan header)
    {
        var nearest = EditDistance.Nearest(column.Name, present);
        Add(header, $"There is no column `{Excerpt.Of(column.Name)}`, which gate.yml names as `{column.Setting}` of this table.",
            nearest is null ? $"The columns are {string.Join(", ", present.Take(30).Select(Excerpt.Of))}." : $"Did you mean `{nearest}`?");
    }
}

using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>Holds the columns that are asked for against those that there are.</summary>
internal static class ColumnCheck
{
    /// <exception cref="UsageException">A column is not there, or is there twice.</exception>
    public static void Require(ExportFile file, IEnumerable<TableColumn> columns)
    {
        foreach (var column in columns)
        {
            var count = file.Columns.Count(name => name == column.Name);
            if (count > 1)
            {
                throw new UsageException($"{file.Path} has the column `{Excerpt.Of(column.Name)}` twice.", "Rename one of them.");
            }

            if (count == 0)
            {
                var nearest = EditDistance.Nearest(column.Name, file.Columns);
                throw new UsageException($"{file.Path} has no column `{Excerpt.Of(column.Name)}`, which is asked for as `{column.Setting}`.",
                    nearest is null ? $"The columns are {string.Join(", ", file.Columns.Take(30).Select(Excerpt.Of))}." : $"Did you mean `{nearest}`?");
            }
        }
    }
}

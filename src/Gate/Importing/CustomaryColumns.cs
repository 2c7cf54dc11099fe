using Gate.Core.Catalogs;

namespace Gate.Importing;

/// <summary>What columns are customarily called, for what the mapping does not say.</summary>
internal static class CustomaryColumns
{
    private static readonly (string Key, string[] Names)[] Known =
    [
        ("title", ["title", "name"]),
        ("kind", ["kind", "type"]),
        ("release-date", ["release_date", "release_year", "year"]),
        ("genres", ["genres", "genre", "listed_in"]),
        ("countries", ["countries", "country", "production_countries"]),
        ("maturity", ["maturity", "rating", "age_certification"]),
        ("on-screen", ["cast", "actors"]),
        ("directors", ["directors", "director"]),
        ("plot", ["plot"]),
        (ColumnMapping.Duration, ["duration"]),
        ("variants.main", ["synopsis", "description"]),
    ];

    public static ColumnMapping Of(ExportFile file) => ColumnMapping.Parse(
        from known in Known
        let column = known.Names.FirstOrDefault(name => file.Columns.Contains(name))
        where column is not null
        select $"{known.Key}={column}");

    /// <summary>The mapping completed for a file and checked against its columns.</summary>
    /// <exception cref="UsageException">A column is not there, or there is no text to import.</exception>
    public static ColumnMapping Complete(ColumnMapping given, ExportFile file)
    {
        var mapping = given.Over(Of(file)).WithoutEmpty();
        ColumnCheck.Require(file, mapping.Columns("title", []));
        if (!mapping.Texts.Any())
        {
            throw new UsageException($"Nothing says which column of {file.Path} holds synopses.", $"Name it: --map variants.short=COLUMN. The columns are {string.Join(", ", file.Columns.Take(30))}.");
        }

        return LocaleName.IsValid(mapping["locale"] ?? SynopsisId.DefaultLocale)
            ? mapping
            : throw new UsageException($"The mapping's locale is {mapping["locale"]}, which is no locale.", LocaleName.Remedy);
    }
}

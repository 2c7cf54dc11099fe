namespace Gate.Core.Catalogs;

/// <summary>A column that is read, and the setting that names it.</summary>
internal readonly record struct TableColumn(string Setting, string Name)
{
    /// <summary>The columns that a table's settings name.</summary>
    public static IReadOnlyList<TableColumn> Of(TableSettings table)
    {
        (string Setting, string? Name)[] named =
        [
            ("show", table.Show), ("locale-column", table.LocaleColumn), .. table.Variants.Select(variant => ($"variants.{variant.Key}", (string?)variant.Value)), .. OfFacts(table),
        ];
        return [.. named.Where(column => column.Name is not null).Select(column => new TableColumn(column.Setting, column.Name!))];
    }

    /// <summary>True when some column tells facts, so that shows of the table have facts at all.</summary>
    public static bool HoldsFacts(TableSettings table) => OfFacts(table).Any(column => column.Name is not null);

    private static (string Setting, string? Name)[] OfFacts(TableSettings table) =>
    [
        ("title", table.Title), ("kind", table.Kind), ("release-date", table.ReleaseDate), ("genres", table.Genres), ("countries", table.Countries),
        ("maturity", table.Maturity), ("on-screen", table.OnScreen), ("directors", table.Directors), ("plot", table.Plot),
    ];
}

using System.ComponentModel;
using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>Where the catalogue is: folders of shows, and tables. In paths, `{show}` is the show's ID and `{locale}` a locale.</summary>
public sealed record CatalogSettings
{
    [Description("The facts of a show. Default: catalog/{show}/show.yml")]
    public IReadOnlyList<string> Facts { get; init; } = ["catalog/{show}/show.yml"];

    [Description("The plot of a show. Default: catalog/{show}/plot.md")]
    public IReadOnlyList<string> Plot { get; init; } = ["catalog/{show}/plot.md"];

    [Description("The suite of a show. Default: catalog/{show}/synopses.md and catalog/{show}/synopses.{locale}.md")]
    public IReadOnlyList<string> Synopses { get; init; } = ["catalog/{show}/synopses.md", "catalog/{show}/synopses.{locale}.md"];

    [Description("Catalogues that are one file: CSV or JSONL, with the columns to read.")]
    public IReadOnlyList<TableSettings> Tables { get; init; } = [];

    /// <summary>Where they stand in gate.yml.</summary>
    public Location Location { get; init; } = Location.OfFile("gate.yml");
}

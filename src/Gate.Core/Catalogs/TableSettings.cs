using System.ComponentModel;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>A catalogue in one file, CSV with a header row or JSON lines, and which of its columns mean what.</summary>
public sealed record TableSettings
{
    [Description("The file, relative to the repository. Its name ends in .csv, .tsv or .jsonl.")]
    public required string File { get; init; }

    [NotBlank, Description("The column with the show's ID; rows with the same one are one show.")]
    public required string Show { get; init; }

    [Description("The columns that hold synopses, by variant ID: `short: description`.")]
    public required IReadOnlyDictionary<string, string> Variants { get; init; }

    [Description("The locale of all texts, such as en. Default: en.")]
    public string Locale { get; init; } = SynopsisId.DefaultLocale;

    [Description("The column with the locale of each row's texts; it wins over `locale`.")]
    public string? LocaleColumn { get; init; }

    [Description("The column with the title. Default: the show's ID is the title.")]
    public string? Title { get; init; }

    [Description("The column with the kind: film or movie, series or show, special, short.")]
    public string? Kind { get; init; }

    [Description("The column with the release date or year.")]
    public string? ReleaseDate { get; init; }

    [Description("The column with the genres.")]
    public string? Genres { get; init; }

    [Description("The column with the countries.")]
    public string? Countries { get; init; }

    [Description("The column with the maturity rating.")]
    public string? Maturity { get; init; }

    [Description("The column with the cast: names.")]
    public string? OnScreen { get; init; }

    [Description("The column with the directors: names.")]
    public string? Directors { get; init; }

    [Description("The column with the plot.")]
    public string? Plot { get; init; }

    [NotBlank, Description("What parts several values in one column. Default: a comma.")]
    public string Separator { get; init; } = ",";

    /// <summary>Where they stand in gate.yml.</summary>
    public Location Location { get; init; } = Location.OfFile("gate.yml");
}

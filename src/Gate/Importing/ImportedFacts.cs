using Gate.Core.Catalogs;
using Gate.Core.Documents.Yaml;

namespace Gate.Importing;

/// <summary>The facts that rows of an export tell about a show.</summary>
internal sealed record ImportedFacts
{
    public string? Title { get; init; }

    public ShowKind? Kind { get; init; }

    public PartialDate? ReleaseDate { get; init; }

    public IReadOnlyList<string> Genres { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    public string? Maturity { get; init; }

    public int? RuntimeMinutes { get; init; }

    public int? Seasons { get; init; }

    public IReadOnlyList<string> OnScreen { get; init; } = [];

    public IReadOnlyList<string> Directors { get; init; } = [];

    public string? Plot { get; init; }

    public static ImportedFacts Of(Facts facts) => new()
    {
        Title = facts.Title.Value,
        Kind = facts.Kind?.Value,
        ReleaseDate = facts.ReleaseDate?.Value,
        Genres = [.. facts.Genres.Select(genre => genre.Value)],
        Countries = [.. facts.Countries.Select(country => country.Value)],
        Maturity = facts.Maturity?.Value,
        RuntimeMinutes = facts.RuntimeMinutes?.Value,
        Seasons = facts.Seasons?.Value,
        OnScreen = [.. facts.Talent.OnScreen.Select(credit => credit.Name)],
        Directors = [.. facts.Talent.OffScreen.Select(credit => credit.Name)],
        Plot = facts.Plot?.Content.TrimEnd('\n'),
    };

    /// <summary>These facts; what they do not tell, as the other ones tell it.</summary>
    public ImportedFacts Over(ImportedFacts other) => new()
    {
        Title = Title ?? other.Title,
        Kind = Kind ?? other.Kind,
        ReleaseDate = ReleaseDate ?? other.ReleaseDate,
        Genres = Genres.Count > 0 ? Genres : other.Genres,
        Countries = Countries.Count > 0 ? Countries : other.Countries,
        Maturity = Maturity ?? other.Maturity,
        RuntimeMinutes = RuntimeMinutes ?? other.RuntimeMinutes,
        Seasons = Seasons ?? other.Seasons,
        OnScreen = OnScreen.Count > 0 ? OnScreen : other.OnScreen,
        Directors = Directors.Count > 0 ? Directors : other.Directors,
        Plot = Plot ?? other.Plot,
    };

    /// <summary>One text for these facts and for no others.</summary>
    public string Canonical() => System.Text.Json.JsonSerializer.Serialize(new object?[]
    {
        Title, Kind?.ToString(), ReleaseDate?.ToString(), Genres, Countries, Maturity, RuntimeMinutes, Seasons, OnScreen, Directors, Plot,
    });
}

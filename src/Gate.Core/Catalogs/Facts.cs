using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>What judges may consult about a show: the content of show.yml, and the plot. Every fact belongs to one facet.</summary>
public sealed record Facts
{
    private static readonly Sourced<string> NoTitle = new("", Location.OfFile(""));
    private static readonly Talent NoTalent = new();

    [Facet(Facet.Metadata), NotBlank, Description("The title as viewers see it.")]
    public required Sourced<string> Title { get; init; }

    [Facet(Facet.Metadata), Description("What sort of title it is.")]
    public Sourced<ShowKind>? Kind { get; init; }

    [Facet(Facet.Metadata), Years(1880, 2100), Description("First release: a year, month or day.")]
    public Sourced<PartialDate>? ReleaseDate { get; init; }

    [Facet(Facet.Metadata), NotBlank, Description("Genres, most telling first.")]
    public IReadOnlyList<Sourced<string>> Genres { get; init; } = [];

    [Facet(Facet.Metadata), NotBlank, Description("Countries of production, by English name.")]
    public IReadOnlyList<Sourced<string>> Countries { get; init; } = [];

    [Facet(Facet.Metadata), NotBlank, Description("Where the story plays or was filmed.")]
    public IReadOnlyList<Sourced<string>> Locations { get; init; } = [];

    [Facet(Facet.Metadata), NotBlank, Description("Maturity rating, such as TV-14.")]
    public Sourced<string>? Maturity { get; init; }

    [Facet(Facet.Metadata), Range(1, 100_000), Description("Running time of the film, or of one episode, in minutes.")]
    public Sourced<int>? RuntimeMinutes { get; init; }

    [Facet(Facet.Metadata), Range(0, 10_000), Description("Number of seasons released.")]
    public Sourced<int>? Seasons { get; init; }

    [Facet(Facet.Metadata), Range(0, 100_000), Description("Number of episodes released.")]
    public Sourced<int>? Episodes { get; init; }

    [Facet(Facet.Metadata), NotBlank, Description("What it is adapted from; `nothing` if it is an original.")]
    public Sourced<string>? BasedOn { get; init; }

    [Facet(Facet.Talent), Description("People on and off screen.")]
    public Talent Talent { get; init; } = new();

    [Facet(Facet.Awards), Description("Awards won and nominations.")]
    public IReadOnlyList<Award> Awards { get; init; } = [];

    [NotBlank, Description("What is complete: facets (metadata, talent, awards) or award bodies. A claim that is missing there is wrong; elsewhere it cannot be verified.")]
    public IReadOnlyList<Sourced<string>> Complete { get; init; } = [];

    /// <summary>The content of plot.md, or null when there is none. It comes from a file of its own.</summary>
    [JsonIgnore, Facet(Facet.Plot)]
    public SourceText? Plot { get; init; }

    /// <summary>The facets that could not be read; rules that read them cannot judge.</summary>
    [JsonIgnore]
    public IReadOnlySet<Facet> Unreadable { get; init; } = new HashSet<Facet>();

    /// <summary>These facts with nothing in the facets that are not named, so that a rule sees only what it declares.</summary>
    public Facts Restrict(IReadOnlySet<Facet> facets)
    {
        var (metadata, talent, awards) = (facets.Contains(Facet.Metadata), facets.Contains(Facet.Talent), facets.Contains(Facet.Awards));
        return this with
        {
            Title = metadata ? Title : NoTitle,
            Kind = metadata ? Kind : null,
            ReleaseDate = metadata ? ReleaseDate : null,
            Genres = metadata ? Genres : [],
            Countries = metadata ? Countries : [],
            Locations = metadata ? Locations : [],
            Maturity = metadata ? Maturity : null,
            RuntimeMinutes = metadata ? RuntimeMinutes : null,
            Seasons = metadata ? Seasons : null,
            Episodes = metadata ? Episodes : null,
            BasedOn = metadata ? BasedOn : null,
            Talent = talent ? Talent : NoTalent,
            Awards = awards ? Awards : [],
            Plot = facets.Contains(Facet.Plot) ? Plot : null,
            Complete = Complete.Count == 0 ? Complete : [.. Complete.Where(name => facets.Contains(FacetProperties.OfComplete(name.Value)))],
            Unreadable = Unreadable.Count == 0 ? Unreadable : Unreadable.Where(facets.Contains).ToHashSet(),
        };
    }

    public bool IsComplete(Facet facet) => Complete.Any(name => name.Value.Equals(facet.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>True when every award of this body that the show or its people hold for it is listed.</summary>
    public bool IsComplete(string awardBody) =>
        IsComplete(Facet.Awards) || Complete.Any(name => name.Value.Equals(awardBody, StringComparison.OrdinalIgnoreCase));
}

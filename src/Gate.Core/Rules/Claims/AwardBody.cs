using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>A body that gives awards, and how texts name it.</summary>
/// <param name="Name">As in show.yml.</param>
/// <param name="Pattern">Regular expression of its names in running text.</param>
/// <param name="Keys">What the name of an award in show.yml contains when it is of this body.</param>
internal sealed record AwardBody(string Name, string Pattern, params string[] Keys)
{
    public static IReadOnlyList<AwardBody> All { get; } =
    [
        new("Academy Award", "Academy Awards?|Oscars?", "academy award", "oscar"),
        new("Emmy", "(?:Primetime |Daytime |International )?Emmys?(?: Awards?)?", "emmy"),
        new("Golden Globe", "Golden Globes?(?: Awards?)?", "golden globe"),
        new("BAFTA", "BAFTAs?(?: Awards?)?", "bafta", "british academy"),
        new("Grammy", "Grammys?(?: Awards?)?", "grammy"),
        new("Tony", "Tonys?(?: Awards?)?", "tony"),
        new("Palme d'Or", "Palme d'Or", "palme"),
        new("Golden Lion", "Golden Lions?", "golden lion"),
        new("Golden Bear", "Golden Bears?", "golden bear"),
        new("Peabody", "Peabodys?(?: Awards?)?", "peabody"),
        new("Pulitzer Prize", "Pulitzers?(?: Prizes?)?", "pulitzer"),
        new("Independent Spirit Award", "(?:Independent )?Spirit Awards?", "spirit award"),
        new("Filmfare Award", "Filmfare(?: Awards?)?", "filmfare"),
        new("César", "Césars?(?: Awards?)?", "césar", "cesar"),
        new("Goya", "Goya Awards?", "goya"),
    ];

    /// <summary>What a text in lower case holds if it names any body.</summary>
    public static PartSet Words { get; } = new(All.SelectMany(body => body.Keys).Append("best picture").Append("the academy"));

    public bool Gave(string award) => Keys.Any(key => award.Contains(key, StringComparison.OrdinalIgnoreCase));
}

using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>One variant text of a show's suite.</summary>
public sealed record Synopsis(SynopsisId Id, MappedText Body)
{
    public string Text => Body.Text;

    /// <summary>The file it stands in.</summary>
    public string Path => Body.Source.Path;

    /// <summary>The suppressions of its file that speak of this variant.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];
}

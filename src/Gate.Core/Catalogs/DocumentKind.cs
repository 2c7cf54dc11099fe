namespace Gate.Core.Catalogs;

/// <summary>What a file of a show holds.</summary>
public enum DocumentKind
{
    Facts,
    Plot,
    Suite,
}

namespace Gate.Core.Catalogs;

/// <summary>How an award ended.</summary>
public enum AwardResult
{
    Won,
    Nominated,
}

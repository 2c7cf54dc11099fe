namespace Gate.Core.Catalogs;

/// <summary>What sort of title a show is.</summary>
public enum ShowKind
{
    Film,
    Series,
    Special,
    Short,
}

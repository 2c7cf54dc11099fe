namespace Gate.Core.Documents;

/// <summary>A place in a file: line and column, both from 1; columns count UTF-16 code units, as editors and SARIF do.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
